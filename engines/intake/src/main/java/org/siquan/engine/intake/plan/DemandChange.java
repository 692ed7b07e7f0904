package org.siquan.engine.intake.plan;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How a plan fares where all demand is another, and what a plan made for it would change.
 *
 * @param factor of every future's demand, such as 0.8; openings are rounded
 * @param cost of the given plan there
 * @param planned the plan made for it
 * @param seats sum of |difference of the seats| over offerings and years
 */
public record DemandChange(double factor, double cost, IntakeResult.Planned planned, int seats) {

    private static final double GAP = 1e-4;

    /**
     * Empty only if the plan breaks a limit and the seconds do not suffice for another.
     *
     * @param factor 0 or more
     */
    public static Optional<DemandChange> of(
            IntakeProblem problem, IntakePlan plan, double factor, DoubleSupplier seconds) {
        if (!(factor >= 0 && factor <= 100)) {
            throw new IllegalArgumentException("factor must be 0..100, was %s%nTry: 0.8".formatted(factor));
        }
        IntakeProblem changed = problem.withCells(problem.cells().stream()
                .map(cell -> cell.withScenarios(cell.scenarios().stream()
                        .map(openings -> (int) Math.round(openings * factor))
                        .toList()))
                .toList());
        if (!(IntakePlanner.plan(changed, seconds, GAP, plan) instanceof IntakeResult.Planned other)) {
            return Optional.empty();
        }
        return Optional.of(new DemandChange(factor, PlanCost.of(changed, plan), other, plan.moved(other.plan())));
    }

    /** A plan made for this demand saves at least this. */
    public double least() {
        return Math.max(0, cost - planned.cost());
    }

    /** No plan made for it saves more. */
    public double most() {
        return Math.max(0, cost - planned.bound());
    }
}
