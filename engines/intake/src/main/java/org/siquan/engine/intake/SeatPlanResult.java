package org.siquan.engine.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** What came of planning seats. */
public sealed interface SeatPlanResult {

    /**
     * A plan with what is known about its quality.
     *
     * @param cost in seats, mean over the scenarios
     * @param bound no plan costs less
     * @param proved true if the plan is proved best
     * @param uses one entry per limit, in the problem's order
     * @param classes one entry per programme with a least class, in the problem's order; empty where only limits are priced
     * @param balances one entry per occupation, in the problem's order
     */
    record Planned(
            SeatPlan plan,
            double cost,
            double bound,
            boolean proved,
            List<LimitUse> uses,
            List<ClassUse> classes,
            List<Balance> balances)
            implements SeatPlanResult {
        public Planned {
            uses = List.copyOf(uses);
            classes = List.copyOf(classes);
            balances = List.copyOf(balances);
        }

        /** How far the cost may be above the least possible, (cost − bound) / cost; 0 when both are 0. */
        public double gap() {
            return cost == 0 ? 0 : Math.max(0, (cost - bound) / cost);
        }
    }

    /**
     * No plan exists: these limits cannot hold together within the class sizes of the programmes.
     *
     * @param minimal true if without any one of the limits the others can hold; false if the budget ended before that
     *     was known
     */
    record Infeasible(List<Limit> conflict, boolean minimal) implements SeatPlanResult {
        public Infeasible {
            conflict = List.copyOf(conflict);
        }

        /** The conflict in one sentence. */
        public Text words() {
            String zh = conflict.stream().map(l -> l.words().zh()).collect(Collectors.joining("；"));
            String en = conflict.stream().map(l -> l.words().en()).collect(Collectors.joining("; "));
            return conflict.size() == 1
                    ? new Text("在开班人数之内无法满足：" + zh, "Cannot be met within the class sizes: " + en)
                    : new Text("以下限制不能同时满足，放宽其一即可：" + zh, "Cannot hold together, relax one of: " + en);
        }
    }

    /**
     * The budget ended before any plan was found, or somebody cancelled.
     *
     * @param best the best plan so far, null if none
     * @param cost of that plan; positive infinity if none
     * @param bound no plan costs less
     */
    record Stopped(@Nullable SeatPlan best, double cost, double bound) implements SeatPlanResult {}

    /**
     * How far a limit is used.
     *
     * @param used value of its sum
     * @param binding true if no further unit fits: the sum is less than one step from a bound
     * @param side the bound that {@code looser} and {@code tighter} move by one step: the nearer one
     */
    record LimitUse(Limit limit, long used, boolean binding, Side side, LimitValue looser, LimitValue tighter) {

        /** A bound of a limit. */
        public enum Side {
            LOW,
            HIGH
        }

        /** Change of cost with the bound of {@code side} one step higher; null if not known or impossible. */
        public @Nullable Double unitMore() {
            return changeOf(side == Side.HIGH ? looser : tighter);
        }

        /** Change of cost with the bound of {@code side} one step lower; null if not known or impossible. */
        public @Nullable Double unitLess() {
            return changeOf(side == Side.HIGH ? tighter : looser);
        }

        private static @Nullable Double changeOf(LimitValue value) {
            return value instanceof LimitValue.Worth worth ? worth.change() : null;
        }
    }

    /**
     * What the least class of a programme costs.
     *
     * @param looser a class may be one learner smaller
     * @param tighter a class must be one learner larger; impossible if it would be larger than the largest class
     */
    record ClassUse(String programme, int seats, int leastClass, LimitValue looser, LimitValue tighter) {}

    /**
     * Demand and seats of one occupation, means over the scenarios, in learners who complete.
     *
     * @param unmet mean demand without a learner (in the scenarios with too few)
     * @param surplus mean learners without demand (in the scenarios with too many)
     */
    record Balance(String occupation, double demand, double served, double unmet, double surplus) {}
}
