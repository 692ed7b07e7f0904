package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;

/** Other ways to plan, against trying every plan. */
class A03_ComparisonsTest {

    private static final RobustPlan.Risk RISK = new RobustPlan.Risk(0.5, 0.5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theMeanPlanCostsMoreOnAllFuturesByWhatItSays(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double best = SmallIntakes.least(problem).orElseThrow();

        MeanDemand mean = MeanDemand.of(problem, planned(problem), () -> 20).orElseThrow();

        assertThat(IntakeVerifier.verify(problem, mean.plan())).isEmpty();
        assertThat(mean.cost()).isCloseTo(IntakeVerifier.cost(problem, mean.plan()), within(1e-6));
        assertThat(mean.cost() - best).isBetween(mean.least() - 1e-4, mean.most() + 1e-4);
        IntakeProblem alone = problem.withCells(problem.cells().stream()
                .map(c -> c.withScenarios(List.of((int) Math.round(c.mean()))))
                .toList());
        assertThat(IntakeVerifier.cost(alone, mean.plan()))
                .as("best for the mean")
                .isCloseTo(SmallIntakes.least(alone).orElseThrow(), within(1e-2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void knowingTheFutureIsWorthWhatItSays(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double known = 0;
        for (int s = 0; s < problem.scenarios(); s++) {
            int future = s;
            known += SmallIntakes.least(problem.withCells(problem.cells().stream()
                                    .map(c -> c.withScenarios(
                                            List.of(c.scenarios().get(future))))
                                    .toList()))
                            .orElseThrow()
                    / problem.scenarios();
        }

        PerfectInformation perfect =
                PerfectInformation.of(problem, planned(problem), () -> 20).orElseThrow();

        double worth = SmallIntakes.least(problem).orElseThrow() - known;
        assertThat(worth).isBetween(perfect.least() - 1e-4, perfect.most() + 1e-4);
        assertThat(perfect.most() - perfect.least()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRobustPlanIsBestWithinItsBoundAndNoWorseInTheTail(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double best = least(problem, plan -> objective(PlanCost.byFuture(problem, plan)));

        RobustPlan robust = RobustPlan.of(problem, planned(problem), RISK, () -> 20);

        double[] costs = PlanCost.byFuture(problem, robust.plan());
        assertThat(IntakeVerifier.verify(problem, robust.plan())).isEmpty();
        assertThat(Arrays.stream(costs).average().orElseThrow())
                .isCloseTo(IntakeVerifier.cost(problem, robust.plan()), within(1e-6));
        assertThat(robust.objective()).isCloseTo(objective(costs), within(1e-6));
        assertThat(best).isBetween(robust.bound() - 1e-4, robust.objective() + 1e-6);
        assertThat(robust.objective()).as("near the best").isLessThanOrEqualTo(best * 1.02);
        assertThat(robust.robust().tail())
                .isLessThanOrEqualTo(robust.stochastic().tail() + 1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void otherDemandCostsWhatItSays(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        IntakeResult.Planned planned = planned(problem);
        for (double factor : new double[] {0.8, 1, 1.2}) {
            IntakeProblem changed = problem.withCells(problem.cells().stream()
                    .map(c -> c.withScenarios(c.scenarios().stream()
                            .map(d -> (int) Math.round(d * factor))
                            .toList()))
                    .toList());

            DemandChange change =
                    DemandChange.of(problem, planned.plan(), factor, () -> 20).orElseThrow();

            assertThat(change.cost()).isCloseTo(IntakeVerifier.cost(changed, planned.plan()), within(1e-6));
            double saved = change.cost() - SmallIntakes.least(changed).orElseThrow();
            assertThat(saved).isBetween(change.least() - 1e-4, change.most() + 1e-4);
            assertThat(change.seats())
                    .isEqualTo(moved(planned.plan(), change.planned().plan()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void leastClassesCostWhatASearchOfClassesOfAnySizeSaves(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        IntakeProblem free = problem.withOfferings(
                problem.offerings().stream().map(Offering::withoutLeastClass).toList());
        double least = Double.POSITIVE_INFINITY;
        for (int code = 0; code < 625; code++) {
            IntakePlan plan = IntakePlan.of(new int[][][] {
                {{code % 5}, {code / 5 % 5}}, {{code / 25 % 5}, {code / 125}},
            });
            if (IntakeVerifier.verify(free, plan).isEmpty()) {
                least = Math.min(least, IntakeVerifier.cost(free, plan));
            }
        }

        ClassMinimum found =
                ClassMinimum.of(problem, planned(problem), () -> 20).orElseThrow();

        assertThat(SmallIntakes.least(problem).orElseThrow() - least)
                .isBetween(found.least() - 1e-4, found.most() + 1e-4);
    }

    @Test
    void allComparisonsShareTheSecondsAndTheirPlansKeepTheLimits() {
        IntakeProblem problem = SmallIntakes.of(1);

        PlanComparison comparison = PlanComparison.of(problem, planned(problem), () -> 20);

        assertThat(comparison.mean()).isPresent();
        assertThat(comparison.classes()).isPresent();
        assertThat(comparison.perfect()).isPresent();
        assertThat(comparison.demand()).extracting(DemandChange::factor).containsExactly(0.8, 1.2);
        assertThat(comparison.plans())
                .hasSize(4)
                .allSatisfy(
                        plan -> assertThat(IntakeVerifier.verify(problem, plan)).isEmpty());
    }

    private static int moved(IntakePlan one, IntakePlan other) {
        int sum = 0;
        for (int key = 0; key < 4; key++) {
            sum += Math.abs(one.at(key / 2, key % 2) - other.at(key / 2, key % 2));
        }
        return sum;
    }

    /** Half the mean, half the mean of the worst two of four futures. */
    private static double objective(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        return 0.5 * Arrays.stream(costs).sum() / 4 + 0.5 * (sorted[2] + sorted[3]) / 2;
    }

    private static double least(IntakeProblem problem, ToDoubleFunction<IntakePlan> objective) {
        List<Double> found = new ArrayList<>();
        SmallIntakes.every(plan -> {
            if (IntakeVerifier.verify(problem, plan).isEmpty()) {
                found.add(objective.applyAsDouble(plan));
            }
        });
        return found.stream().mapToDouble(d -> d).min().orElseThrow();
    }

    private static IntakeResult.Planned planned(IntakeProblem problem) {
        return (IntakeResult.Planned) IntakePlanner.plan(problem, () -> 20, 0, null);
    }
}
