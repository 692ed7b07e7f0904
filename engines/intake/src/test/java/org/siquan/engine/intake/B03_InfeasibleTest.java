package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

@Tag("S14")
class B03_InfeasibleTest {

    private static final RunControl CONTROL = RunControl.of(3, 0);
    private final SeatPlanner planner = new SeatPlanner();

    @Test
    void limitsThatCannotHoldTogetherAreNamedInWords() {
        SeatPlanProblem problem = SmallPlans.problem(List.of(
                SmallPlans.total(10, Long.MAX_VALUE, "atLeast"),
                SmallPlans.total(Long.MIN_VALUE, 6, "atMost"),
                SmallPlans.total(0, 50, "harmless")));

        SeatPlanResult.Infeasible conflict = (SeatPlanResult.Infeasible) planner.plan(problem, CONTROL);

        assertThat(conflict.conflict()).extracting(Limit::id).containsExactly("atLeast", "atMost");
        assertThat(conflict.minimal()).isTrue();
        assertThat(conflict.words().zh()).isEqualTo("以下限制不能同时满足，放宽其一即可：总规模（总规模）不少于 10；总规模（总规模）不超过 6");
        assertThat(conflict.words().en())
                .isEqualTo("Cannot hold together, relax one of: total at least 10; total at most 6");
    }

    @Test
    void aLimitThatTheClassesAloneContradictStandsAlone() {
        SeatPlanProblem problem = SmallPlans.problem(List.of(SmallPlans.total(17, 99, "x")));

        SeatPlanResult.Infeasible conflict = (SeatPlanResult.Infeasible) planner.plan(problem, CONTROL);

        assertThat(conflict.conflict()).hasSize(1);
        assertThat(conflict.words().en()).startsWith("Cannot be met within the class sizes");
    }

    @Test
    void everyConflictIsTrueAndWithoutAnyOneOfItThereIsAPlan() {
        int conflicts = 0;
        for (long seed = 0; seed < 150; seed++) {
            SeatPlanProblem problem = SmallPlans.random(seed);
            if (planner.plan(problem, CONTROL) instanceof SeatPlanResult.Infeasible infeasible) {
                conflicts++;
                List<Limit> conflict = infeasible.conflict();
                assertThat(SmallPlans.bruteForce(problem.withLimits(conflict)))
                        .as("seed %d", seed)
                        .isInfinite();
                for (Limit limit : conflict) {
                    List<Limit> rest = new ArrayList<>(conflict);
                    rest.remove(limit);
                    assertThat(SmallPlans.bruteForce(problem.withLimits(rest)))
                            .as("seed %d without %s", seed, limit.id())
                            .isFinite();
                }
            }
        }

        assertThat(conflicts).isGreaterThan(5);
    }

    @Test
    void aCancelledRunHandsBackTheBestPlanSoFar() {
        SeatPlanProblem problem = SmallPlans.problem(List.of(SmallPlans.total(0, 6, "x")));
        AtomicInteger reports = new AtomicInteger();
        Progress counting = (step, done, total) -> reports.incrementAndGet();
        RunControl control = new RunControl(new Seed(1), Budget.ofProposals(0), counting, () -> reports.get() > 0);

        SeatPlanResult.Stopped stopped = (SeatPlanResult.Stopped) planner.plan(problem, control);

        SeatPlan best = stopped.best();
        assertThat(best).isNotNull();
        assertThat(best != null ? SeatPlanVerifier.verify(problem, best) : List.of())
                .isEmpty();
        assertThat(stopped.bound()).isLessThanOrEqualTo(stopped.cost() + 1e-9);
        assertThat(reports).hasValue(1);
    }

    @Test
    void aRunCancelledBeforeItBeganStopsWithoutHarm() {
        RunControl control = new RunControl(new Seed(1), Budget.ofProposals(0), Progress.NONE, () -> true);

        assertThat(planner.plan(SmallPlans.random(7), control)).isNotInstanceOf(SeatPlanResult.Planned.class);
    }

    @Test
    void aBudgetThatIsTooSmallIsSaidAndNotHidden() {
        RunControl control = new RunControl(
                new Seed(1), new Budget(0, 1e-9), Progress.NONE, org.siquan.engine.kernel.Cancellation.NEVER);

        switch (planner.plan(LargePlans.region(1, 30, 40), control)) {
            case SeatPlanResult.Planned planned -> {
                assertThat(planned.proved()).isFalse();
                assertThat(planned.bound()).isLessThanOrEqualTo(planned.cost());
            }
            case SeatPlanResult.Stopped stopped ->
                assertThat(stopped.bound()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(stopped.cost());
            case SeatPlanResult.Infeasible infeasible ->
                throw new AssertionError(infeasible.words().en());
        }
    }
}
