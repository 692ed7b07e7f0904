package org.siquan.engine.scheduling.clerkship;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What came of solving. */
public sealed interface ClerkshipResult {

    /**
     * Every hard constraint holds.
     *
     * @param score satisfaction of all students and once more of the worst-off
     * @param upperBound no plan scores more
     * @param proposals moves looked at, of all chains together
     */
    record Solved(ClerkshipPlan plan, long score, long upperBound, long proposals) implements ClerkshipResult {}

    /**
     * The budget ended before every hard constraint held.
     *
     * @param plan the plan that breaks least
     * @param broken how many constraints it breaks; a place over or under by two counts two
     * @param score as if nothing were broken
     */
    record Stopped(ClerkshipPlan plan, long broken, long score, long upperBound, long proposals)
            implements ClerkshipResult {}

    /**
     * There is no plan.
     *
     * @param conflicts proofs, each standing alone, 1-based in words; at most {@value #MOST_CONFLICTS}
     */
    record Infeasible(List<Text> conflicts) implements ClerkshipResult {

        /** Conflicts that are listed. */
        public static final int MOST_CONFLICTS = 200;

        public Infeasible {
            conflicts = List.copyOf(conflicts);
        }
    }
}
