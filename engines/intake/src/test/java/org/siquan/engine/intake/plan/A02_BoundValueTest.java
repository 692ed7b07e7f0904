package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;

/** What one unit of a limit is worth, against trying every plan. */
class A02_BoundValueTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aUnitIsWorthWhatTryingEveryPlanSays(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double best = best(problem);

        for (BoundValue value : values(problem, 100)) {
            check(value.looser(), best(moved(problem, value, 1)) - best);
            check(value.tighter(), best(moved(problem, value, -1)) - best);
        }
    }

    @Test
    void limitsWithRoomAreLeftOutAndTheMostValuableComeFirst() {
        IntakeProblem problem = SmallIntakes.of(2);
        List<BoundValue> all = values(problem, 100);

        assertThat(all).isNotEmpty().hasSizeLessThan(problem.bounds().size() + 1);
        assertThat(all).allMatch(v -> BoundValues.binds(v.bound(), v.used()));
        assertThat(values(problem, 1)).hasSize(1).first().isEqualTo(all.getFirst());
        assertThat(all.getFirst().moreWords().zh()).startsWith("放宽 ");
        assertThat(all.getFirst().lessWords().en()).startsWith("less of: ");
    }

    @Test
    void withoutTimeNothingIsClaimed() {
        IntakeProblem problem = SmallIntakes.of(2);
        IntakeResult.Planned planned = (IntakeResult.Planned) IntakePlanner.plan(problem, () -> 30, 0, null);

        assertThat(BoundValues.of(problem, planned, _ -> true, 9, 0, () -> 0)).isEmpty();
    }

    private static void check(LimitValue value, double change) {
        switch (value) {
            case LimitValue.Worth worth -> {
                assertThat(worth.change()).isCloseTo(change, within(1e-5));
                assertThat(change).isBetween(worth.least() - 1e-5, worth.most() + 1e-5);
            }
            case LimitValue.Impossible _ -> assertThat(change).isInfinite();
            case LimitValue.Unknown _ -> {}
        }
    }

    private static List<BoundValue> values(IntakeProblem problem, int most) {
        IntakeResult.Planned planned = (IntakeResult.Planned) IntakePlanner.plan(problem, () -> 30, 0, null);
        return BoundValues.of(problem, planned, _ -> true, most, 0, () -> 30);
    }

    private static IntakeProblem moved(IntakeProblem problem, BoundValue value, int units) {
        return problem.withBounds(problem.bounds().stream()
                .map(b -> b.equals(value.bound()) ? BoundValues.moved(b, value.used(), units) : b)
                .toList());
    }

    private static double best(IntakeProblem problem) {
        double[] least = {Double.POSITIVE_INFINITY};
        SmallIntakes.every(plan -> {
            if (IntakeVerifier.verify(problem, plan).isEmpty()) {
                least[0] = Math.min(least[0], IntakeVerifier.cost(problem, plan));
            }
        });
        return least[0];
    }
}
