package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.LimitValue;

/** What limits are worth, against trying every plan with one unit more and less. */
class A02_BoundValuesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneUnitIsWorthWhatTryingEveryPlanSays(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double best = SmallIntakes.least(problem).orElseThrow();

        List<BoundValue> values = BoundValues.of(problem, planned(problem), problem.bounds(), 9, () -> 20);

        assertThat(values).extracting(BoundValue::bound).containsExactlyInAnyOrderElementsOf(problem.bounds());
        for (BoundValue value : values) {
            same(value.looser(), SmallIntakes.least(changed(problem, value.bound(), 1)), best);
            same(value.tighter(), SmallIntakes.least(changed(problem, value.bound(), -1)), best);
        }
    }

    @Test
    void theBestEstimateComesFirstAndTheRestStaysUnknown() {
        IntakeProblem problem = SmallIntakes.of(3);

        List<BoundValue> values = BoundValues.of(problem, planned(problem), problem.bounds(), 1, () -> 20);

        assertThat(values).extracting(BoundValue::estimate).isSorted();
        assertThat(values.getFirst().looser().value()).isInstanceOf(LimitValue.Worth.class);
        assertThat(values.subList(1, values.size()))
                .extracting(value -> value.looser().value())
                .hasOnlyElementsOfType(LimitValue.Unknown.class);
    }

    @Test
    void withoutTimeOnlyWhatNeedsNoSolveIsKnown() {
        IntakeProblem problem = SmallIntakes.of(1);
        Bound wide = SmallIntakes.bound("wide", 2027, 1_000, Bound.Measure.LEARNERS, "A");
        IntakeProblem more = problem.withBounds(List.of(problem.bounds().getFirst(), wide));

        BoundValue value =
                BoundValues.of(more, planned(more), List.of(wide), 1, () -> 0).getFirst();

        assertThat(value.binding()).isFalse();
        assertThat(value.looser().value()).isInstanceOf(LimitValue.Unknown.class);
        assertThat(value.tighter().value())
                .isInstanceOfSatisfying(
                        LimitValue.Worth.class,
                        worth -> assertThat(worth.change()).isZero());
        assertThat(value.looserWords().en()).isEqualTo("wide: one more was not worked out in time");
    }

    @Test
    void saysInWordsWhatAUnitSavesAndHowManyMoreOpeningsItServes() {
        BoundValue value = new BoundValue(
                SmallIntakes.bound("laboratories", 2027, 3, Bound.Measure.SEATS, "A"),
                3,
                true,
                -11,
                new BoundValue.Unit(new LimitValue.Worth(-12.34, -13, -11), 38),
                new BoundValue.Unit(new LimitValue.Impossible(), 0));

        assertThat(value.looserWords().en())
                .isEqualTo("laboratories: one more saves 12.3 (between 11.0 and 13.0): 38.0 more openings served");
        assertThat(value.looserWords().zh()).isEqualTo("laboratories：多一个，可省 12.3（介于 11.0 与 13.0 之间），多满足 38.0 个岗位");
        assertThat(value.tighterWords().en()).isEqualTo("laboratories: one less leaves no plan");
    }

    @Test
    void refusesALimitThatIsNotOfTheProblem() {
        IntakeProblem problem = SmallIntakes.of(1);
        Bound strange = SmallIntakes.bound("strange", 2027, 1, Bound.Measure.SEATS, "A");

        assertThatThrownBy(() -> BoundValues.of(problem, planned(problem), List.of(strange), 1, () -> 1))
                .hasMessageContaining("bounds()");
    }

    @Test
    void aPlanThatBreaksALimitIsNoStart() {
        IntakeProblem problem = SmallIntakes.of(1);
        IntakePlan full = IntakePlan.of(new int[][][] {{{4}, {4}}, {{4}, {4}}});

        assertThat(IntakePlanner.plan(problem, () -> 20, 0, full))
                .isInstanceOfSatisfying(
                        IntakeResult.Planned.class,
                        found -> assertThat(found.cost())
                                .isCloseTo(SmallIntakes.least(problem).orElseThrow(), within(1e-6)));
    }

    private static void same(BoundValue.Unit unit, OptionalDouble tried, double best) {
        switch (unit.value()) {
            case LimitValue.Worth worth -> {
                double change = tried.orElseThrow() - best;
                assertThat(worth.change()).isCloseTo(change, within(1e-4));
                assertThat(change).isBetween(worth.least() - 1e-4, worth.most() + 1e-4);
            }
            case LimitValue.Impossible _ -> assertThat(tried).isEmpty();
            case LimitValue.Unknown _ -> throw new AssertionError("twenty seconds suffice");
        }
    }

    private static IntakeProblem changed(IntakeProblem problem, Bound bound, int units) {
        return problem.withBounds(problem.bounds().stream()
                .map(b -> b.equals(bound) ? b.loosened(units) : b)
                .toList());
    }

    private static IntakeResult.Planned planned(IntakeProblem problem) {
        return (IntakeResult.Planned) IntakePlanner.plan(problem, () -> 20, 0, null);
    }
}
