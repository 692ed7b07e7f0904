package org.siquan.engine.intake.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Value of the stochastic solution: what a plan made for the mean demand alone costs more on all futures (Birge 1982,
 * doi:10.1007/BF01585113). Means are rounded to whole openings.
 *
 * @param plan made for the mean demand
 * @param cost of that plan on all futures
 * @param least the plan for all futures saves at least this
 * @param most and a best one at most this
 */
public record MeanDemand(IntakePlan plan, double cost, double least, double most) {

    private static final double GAP = 1e-4;

    /** Empty if the seconds do not suffice for a plan. */
    public static Optional<MeanDemand> of(IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        IntakeProblem mean = problem.withCells(problem.cells().stream()
                .map(cell -> cell.withScenarios(List.of((int) Math.round(cell.mean()))))
                .toList());
        if (!(IntakePlanner.plan(mean, seconds, GAP, null) instanceof IntakeResult.Planned other)) {
            return Optional.empty();
        }
        double cost = PlanCost.of(problem, other.plan());
        return Optional.of(new MeanDemand(
                other.plan(), cost, Math.max(0, cost - planned.cost()), Math.max(0, cost - planned.bound())));
    }
}
