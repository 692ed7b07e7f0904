package org.siquan.engine.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** What came of a run: a valid schedule, a proof that there is none, or neither within the budget. */
public sealed interface RotationResult {

    /**
     * A schedule that breaks no hard rule.
     *
     * @param schedule the best found
     * @param cost its cost by wish
     * @param lowerBound no valid schedule costs less (proven by Lagrangian duality), &ge; 0, &le; cost
     * @param proposals budget used
     */
    record Solved(RotationSchedule schedule, CostBreakdown cost, long lowerBound, long proposals)
            implements RotationResult {

        /** How far the cost may be above the least possible: (cost - bound) / bound; 0 = proven optimal. */
        public double gap() {
            long above = cost.total() - lowerBound;
            return above == 0 ? 0 : (double) above / Math.max(1, lowerBound);
        }
    }

    /**
     * No valid schedule exists.
     *
     * @param conflicts why, at least one, each sufficient on its own
     */
    record Infeasible(List<Conflict> conflicts) implements RotationResult {

        public Infeasible {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Neither a valid schedule nor a proof that there is none.
     *
     * @param reason why the run ended
     * @param best the schedule with the least overload so far, or {@code null}; check it before use
     * @param overloads learner-weeks beyond a capacity in {@code best}
     * @param lowerBound no valid schedule costs less, &ge; 0
     * @param crowded where {@code best} has too many learners, the most crowded places first, in words
     * @param proposals budget used
     */
    record Stopped(
            Reason reason,
            @Nullable RotationSchedule best,
            long overloads,
            long lowerBound,
            List<Text> crowded,
            long proposals)
            implements RotationResult {

        public Stopped {
            crowded = List.copyOf(crowded);
        }
    }

    /** Why a run ended early. */
    enum Reason {
        /** Somebody cancelled. */
        CANCELLED,
        /** The budget ended with overloads left. */
        BUDGET
    }
}
