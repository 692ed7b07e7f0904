package org.siquan.engine.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of planning seats. */
public sealed interface SeatPlanResult {

    /**
     * A plan with what is known about its quality.
     *
     * @param cost in seats (hundredths divided by 100), mean over the scenarios
     * @param bound no plan costs less
     * @param proved true if the plan is proved best
     * @param uses one entry per limit
     */
    record Planned(SeatPlan plan, double cost, double bound, boolean proved, List<LimitUse> uses)
            implements SeatPlanResult {
        public Planned {
            uses = List.copyOf(uses);
        }

        /** How far the cost may be above the least possible, (cost − bound) / cost; 0 when both are 0. */
        public double gap() {
            return cost == 0 ? 0 : Math.max(0, (cost - bound) / cost);
        }
    }

    /** No plan exists: these limits cannot hold together, and without any one of them the others could. */
    record Infeasible(List<Limit> conflict) implements SeatPlanResult {
        public Infeasible {
            conflict = List.copyOf(conflict);
        }
    }

    /** The budget ended, or somebody cancelled, before any plan was found. */
    record Stopped() implements SeatPlanResult {}

    /**
     * How far a limit is used.
     *
     * @param used value of its sum
     * @param binding true if the sum stands at a bound
     * @param unitMore change of cost with the upper bound one higher, solved again; null if not solved again
     * @param unitLess change of cost with the upper bound one lower, solved again; null if not solved or infeasible
     */
    record LimitUse(
            Limit limit,
            long used,
            boolean binding,
            @Nullable Double unitMore,
            @Nullable Double unitLess) {}
}
