package org.siquan.app.intake.internal;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.siquan.app.intake.Comparison;
import org.siquan.app.intake.Comparison.Between;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.intake.plan.BoundValue;
import org.siquan.engine.intake.plan.BoundValues;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.PlanComparison;
import org.siquan.engine.intake.plan.RobustPlan;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plans a problem within the seconds a person waits for, and lets nothing out that the verifier refuses. */
@Component
class ScenarioPlanner {

    /** Nearly exact: what a unit of a limit is worth is small beside the whole cost. */
    private static final double NEAR = 1e-6;

    private static final int PRICED = 4;

    private final double seconds;
    private final double pricing;
    private final double comparing;

    ScenarioPlanner(
            @Value("${siquan.intake.seconds:30}") double seconds,
            @Value("${siquan.intake.pricing-seconds:60}") double pricing,
            @Value("${siquan.intake.comparing-seconds:60}") double comparing) {
        this.seconds = seconds;
        this.pricing = pricing;
        this.comparing = comparing;
    }

    /** The same with what a unit of its most valuable limits is worth, as far as the time goes. */
    Outcome priced(IntakeProblem problem, Outcome outcome, BooleanSupplier cancelled) {
        if (!(outcome instanceof Outcome.Planned planned)) {
            return outcome;
        }
        long begun = System.nanoTime();
        List<BoundValue> values = BoundValues.of(
                problem,
                new IntakeResult.Planned(planned.plan(), planned.cost(), planned.bound()),
                problem.bounds(),
                PRICED,
                () -> cancelled.getAsBoolean() ? 0 : pricing - (System.nanoTime() - begun) / 1e9);
        return new Outcome.Planned(
                planned.plan(),
                planned.cost(),
                planned.bound(),
                planned.seconds(),
                values.stream()
                        .filter(value -> !(value.looser().value() instanceof LimitValue.Unknown))
                        .map(value -> new Scenario.Price(value.bound().id(), value.looserWords(), value.tighterWords()))
                        .toList());
    }

    /** The plan beside other ways to plan, as far as the time goes. */
    Comparison compared(IntakeProblem problem, Outcome.Planned planned, BooleanSupplier cancelled) {
        long begun = System.nanoTime();
        PlanComparison found = PlanComparison.of(
                problem,
                new IntakeResult.Planned(planned.plan(), planned.cost(), planned.bound()),
                () -> cancelled.getAsBoolean() ? 0 : comparing - (System.nanoTime() - begun) / 1e9);
        found.plans().forEach(plan -> check(IntakeVerifier.verify(problem, plan)));
        RobustPlan robust = found.robust();
        return new Comparison(
                found.mean().map(m -> new Between(m.least(), m.most())).orElse(null),
                found.perfect().map(p -> new Between(p.least(), p.most())).orElse(null),
                found.classes().map(c -> new Between(c.least(), c.most())).orElse(null),
                new Comparison.Robust(
                        robust.stochastic().mean(),
                        robust.stochastic().tail(),
                        robust.robust().mean(),
                        robust.robust().tail(),
                        robust.gap(),
                        planned.plan().moved(robust.plan())),
                found.demand().stream()
                        .map(change -> new Comparison.Demand(
                                change.factor(),
                                change.cost(),
                                new Between(change.least(), change.most()),
                                change.seats()))
                        .toList(),
                (System.nanoTime() - begun) / 1e9);
    }

    Outcome plan(IntakeProblem problem, BooleanSupplier cancelled) {
        long begun = System.nanoTime();
        IntakeResult result = IntakePlanner.plan(
                problem, () -> cancelled.getAsBoolean() ? 0 : seconds - (System.nanoTime() - begun) / 1e9, NEAR, null);
        return switch (result) {
            case IntakeResult.Planned planned -> {
                check(IntakeVerifier.verify(problem, planned));
                yield new Outcome.Planned(
                        planned.plan(), planned.cost(), planned.bound(), (System.nanoTime() - begun) / 1e9, List.of());
            }
            case IntakeResult.Infeasible infeasible ->
                new Outcome.None(
                        true,
                        Stream.concat(
                                        infeasible.relaxation().stream().map(IntakeResult.Relaxed::words),
                                        infeasible.conflict().stream().map(bound -> bound.name()))
                                .toList());
            case IntakeResult.Stopped _ ->
                new Outcome.None(false, List.of(new Text("时间用完，还没有方案", "the time ended before there was a plan")));
        };
    }

    private static void check(List<Text> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a plan must pass its check, broke " + faults);
        }
    }
}
