package org.siquan.engine.intake.plan;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** What planning came to. */
public sealed interface IntakeResult {

    /**
     * A plan that keeps every limit.
     *
     * @param cost expected cost over the scenarios, exact for this plan
     * @param bound no plan costs less; proved by the solver within its tolerance of 1e-6
     */
    record Planned(IntakePlan plan, double cost, double bound) implements IntakeResult {
        /** Part of the cost that a better plan could save at most, 0..1. */
        public double gap() {
            return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
        }
    }

    /**
     * No plan keeps every limit.
     *
     * @param conflict limits that cannot hold together
     * @param minimal none of them can be left out; false where the time ended first
     * @param relaxation the cheapest way to make a plan possible
     */
    record Infeasible(List<Bound> conflict, boolean minimal, List<Relaxed> relaxation) implements IntakeResult {
        public Infeasible {
            conflict = List.copyOf(conflict);
            relaxation = List.copyOf(relaxation);
        }
    }

    /**
     * How far one limit must give way.
     *
     * @param units by how many units the limit must give way
     */
    record Relaxed(Bound bound, double units) {
        public Text words() {
            String count = units == Math.rint(units)
                    ? String.valueOf((long) units)
                    : String.valueOf(Math.ceil(units * 100) / 100);
            return new Text(
                    "%s：须放宽 %s（单位：%s）"
                            .formatted(bound.name().zh(), count, bound.unit().zh()),
                    "%s: must give way by %s (unit: %s)"
                            .formatted(bound.name().en(), count, bound.unit().en()));
        }
    }

    /**
     * The time ended before a plan or a proof that there is none.
     *
     * @param bound no plan costs less
     */
    record Stopped(double bound) implements IntakeResult {}
}
