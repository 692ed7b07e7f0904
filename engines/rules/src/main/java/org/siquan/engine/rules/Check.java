package org.siquan.engine.rules;

import java.util.Set;

/** What a rule asks of the facts. Pure. */
interface Check {

    Verdict on(Facts facts, Setting setting);

    /** Facts that may decide it, for the page of rules. */
    Set<Fact<?>> reads();
}
