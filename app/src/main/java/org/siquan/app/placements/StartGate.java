package org.siquan.app.placements;

import java.util.List;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.RulePack.Ruling;

/** 岗前审核: may this placement start, and if not, what is missing and whose turn it is. */
public interface StartGate {

    /**
     * What every rule of a moment says.
     *
     * @param facts that were known
     * @param rulings in the order of the rules
     */
    record Check(Placement placement, Facts facts, List<Ruling> rulings, Gate gate) {
        public Check {
            rulings = List.copyOf(rulings);
        }
    }

    /** Asks the rules of the start. */
    Check check(PlacementId id);

    /** Asks the rules of another moment. */
    Check check(PlacementId id, Moment moment);

    /** What other processes still want before it starts, beside the rules. */
    List<StartCondition.Missing> missing(Placement placement);

    /**
     * Starts the placement and keeps what decided it.
     *
     * @throws org.siquan.app.platform.ProblemException 409 while something is broken or missing that keeps it from starting
     */
    void start(PlacementId id, long version);
}
