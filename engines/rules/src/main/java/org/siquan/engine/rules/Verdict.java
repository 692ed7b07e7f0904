package org.siquan.engine.rules;

import org.siquan.engine.kernel.Text;

/** What a rule says about the facts. Every case but {@link NotApplicable} names the facts that decided it. */
public sealed interface Verdict {

    /** 满足. */
    record Complies(Text because) implements Verdict {}

    /** 不符合. */
    record Violates(Text because) implements Verdict {}

    /** A fact or a paper is missing; nothing is assumed. */
    record Unknown(Text missing) implements Verdict {}

    /** The rule does not speak about this placement. */
    record NotApplicable() implements Verdict {}

    /** Broken, but an exemption was filed beforehand. */
    record Exempted(Exemption exemption, Text because) implements Verdict {}
}
