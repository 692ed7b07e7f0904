package org.siquan.engine.intake.plan;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What the least class sizes cost: the plan made again where a class of any size may open, all other limits kept.
 *
 * @param least without them a plan costs less by at least this
 * @param most and by at most this
 * @param seats sum of |difference of the seats| over offerings and years
 */
public record ClassMinimum(double least, double most, int seats) {

    private static final double GAP = 1e-4;

    /**
     * Empty if the seconds do not suffice for a plan.
     *
     * @param planned keeps the least class sizes, so it is a plan without them as well
     */
    public static Optional<ClassMinimum> of(
            IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        IntakeProblem free = problem.withOfferings(
                problem.offerings().stream().map(Offering::withoutLeastClass).toList());
        if (!(IntakePlanner.plan(free, seconds, GAP, planned.plan()) instanceof IntakeResult.Planned other)) {
            return Optional.empty();
        }
        return Optional.of(new ClassMinimum(
                Math.max(0, planned.bound() - other.cost()),
                Math.max(0, planned.cost() - other.bound()),
                planned.plan().moved(other.plan())));
    }
}
