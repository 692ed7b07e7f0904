package org.siquan.engine.intake.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Expected value of perfect information: what knowing the future before planning would save on average; a plan is made
 * for each future (Birge &amp; Louveaux 2011, ch. 4).
 *
 * @param least it is worth at least this
 * @param most and at most this
 */
public record PerfectInformation(double least, double most) {

    private static final double GAP = 1e-4;

    /**
     * Empty if the seconds end before the last future.
     *
     * @implNote one plan for each future, which share the seconds
     */
    public static Optional<PerfectInformation> of(
            IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        double cost = 0;
        double bound = 0;
        for (int s = 0; s < problem.scenarios(); s++) {
            double now = seconds.getAsDouble();
            if (now <= 0) {
                return Optional.empty();
            }
            int future = s;
            double stop = now - now / (problem.scenarios() - s);
            IntakeProblem known = problem.withCells(problem.cells().stream()
                    .map(cell -> cell.withScenarios(List.of(cell.scenarios().get(future))))
                    .toList());
            if (!(IntakePlanner.plan(known, () -> seconds.getAsDouble() - stop, GAP, planned.plan())
                    instanceof IntakeResult.Planned one)) {
                return Optional.empty();
            }
            cost += one.cost() / problem.scenarios();
            bound += one.bound() / problem.scenarios();
        }
        return Optional.of(
                new PerfectInformation(Math.max(0, planned.bound() - cost), Math.max(0, planned.cost() - bound)));
    }
}
