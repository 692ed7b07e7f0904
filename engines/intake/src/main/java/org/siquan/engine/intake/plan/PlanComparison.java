package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * A plan beside others: for the mean demand, for the worst futures, for other demand, with classes of any size, and with the
 * future known.
 *
 * @param demand for 0.8 and 1.2 times the demand, as far as the time went
 */
public record PlanComparison(
        Optional<MeanDemand> mean,
        RobustPlan robust,
        List<DemandChange> demand,
        Optional<ClassMinimum> classes,
        Optional<PerfectInformation> perfect) {

    private static final RobustPlan.Risk RISK = new RobustPlan.Risk(0.5, 0.9);
    private static final List<Double> FACTORS = List.of(0.8, 1.2);

    public PlanComparison {
        demand = List.copyOf(demand);
    }

    /**
     * Compares a plan of the problem.
     *
     * @param seconds how many are left; shared by the six comparisons, the last one takes what the others leave
     */
    public static PlanComparison of(IntakeProblem problem, IntakeResult.Planned planned, DoubleSupplier seconds) {
        Optional<MeanDemand> mean = MeanDemand.of(problem, planned, part(seconds, 6));
        RobustPlan robust = RobustPlan.of(problem, planned, RISK, part(seconds, 5));
        List<DemandChange> demand = new ArrayList<>();
        for (int i = 0; i < FACTORS.size(); i++) {
            DemandChange.of(problem, planned.plan(), FACTORS.get(i), part(seconds, 4 - i))
                    .ifPresent(demand::add);
        }
        Optional<ClassMinimum> classes = ClassMinimum.of(problem, planned, part(seconds, 2));
        return new PlanComparison(mean, robust, demand, classes, PerfectInformation.of(problem, planned, seconds));
    }

    /** Plans of the same limits, for whoever verifies them. */
    public List<IntakePlan> plans() {
        return Stream.concat(
                        Stream.concat(mean.map(MeanDemand::plan).stream(), Stream.of(robust.plan())),
                        demand.stream().map(change -> change.planned().plan()))
                .toList();
    }

    private static DoubleSupplier part(DoubleSupplier seconds, int parts) {
        double now = seconds.getAsDouble();
        return () -> seconds.getAsDouble() - now + now / parts;
    }
}
