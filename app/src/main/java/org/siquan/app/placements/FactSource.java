package org.siquan.app.placements;

import org.siquan.engine.rules.FactsBuilder;

/**
 * Somebody who knows facts about placements: a registry, the papers, the ledger, or another process such as agreements or
 * pay. Every bean of it is asked before a rule is; a later one by {@code @Order} overrides an earlier one. It must say
 * nothing that it does not know.
 */
public interface FactSource {

    /** Says what it knows, as the system and not as whoever looks: everybody gets the same verdict. */
    void say(Placement placement, FactsBuilder facts);
}
