package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.invented.InventedRotation;

@Tag("S5")
class DualBoundTest {

    private static final long ENOUGH_FOR_SQUARES = 200_000;

    @Test
    void staysBelowTheOptimumOfSmallProblemsAndNearIt() {
        int tried = 0;
        int near = 0;
        for (long seed = 1; seed <= 120; seed++) {
            RotationProblem problem = Small.random(seed);
            OptionalLong optimum =
                    Enumeration.size(problem) > 2_000 ? OptionalLong.empty() : Enumeration.optimum(problem);
            if (optimum.isEmpty()) {
                continue;
            }
            tried++;

            long bound = bound(problem, optimum.getAsLong() + 1, ENOUGH_FOR_SQUARES);

            assertThat(bound).as("seed %d", seed).isBetween(1L, optimum.getAsLong());
            near += bound >= optimum.getAsLong() * 0.95 ? 1 : 0;
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(near).isGreaterThan(tried * 8 / 10);
    }

    @Test
    void learnersWhoAreAlikeAreRoutedOnceWithoutChangingTheBound() {
        RotationProblem alike = withBanClasses(false);
        RotationProblem apart = withBanClasses(true);

        assertThat(new Model(alike).classes.members().size()).isLessThan(60);
        assertThat(new Model(apart).classes.members()).hasSize(60);
        assertThat(bound(alike, 1L << 40, 1)).isPositive().isEqualTo(bound(apart, 1L << 40, 1));
    }

    @Test
    void pricesThatPostsShareGiveABoundBelowThatOfPricesOfTheirOwnAndNearIt() {
        RotationProblem problem = InventedRotation.of(300, 52, 0.8, 4);
        Model model = new Model(problem);
        State state = new State(model, 400_000);
        new Construction(state, new Router(model)).build(new Watch(RunControl.of(1, 1)));
        DualBound bound = new DualBound(model, state);

        bound.guide(0.2, state.soft(), 2, new Watch(RunControl.of(1, 3_000_000)));
        long shared = bound.best();
        bound.improve(1, state.soft(), 1, new Watch(RunControl.of(1, 10_000_000)));

        assertThat(bound.best()).isGreaterThan(shared).isLessThan(state.soft());
        assertThat(shared).isGreaterThan(bound.best() * 8 / 10);
    }

    /** Nothing is banned, so a ban class of their own tells learners apart but costs nothing; fairness is left out. */
    private static RotationProblem withBanClasses(boolean own) {
        RotationProblemBuilder builder = RotationProblemBuilder.like(InventedRotation.of(60, 52, 0.8, 2))
                .bans(Bans.NONE)
                .weights(new RotationWeights(1_000, 60_000, 0, 5_000, 10_000));
        int next = 0;
        for (Learner learner : List.copyOf(builder.learners.values())) {
            builder.learners.put(learner.id(), learner.withBanClass(own ? next++ : 0));
        }
        return builder.build();
    }

    private static long bound(RotationProblem problem, long target, long proposals) {
        Model model = new Model(problem);
        State state = new State(model, 400_000);
        Watch watch = new Watch(RunControl.of(1, proposals));
        new Construction(state, new Router(model)).build(watch);
        DualBound bound = new DualBound(model, state);
        bound.guide(0, target, 1, new Watch(RunControl.of(1, proposals)));
        bound.improve(1, target, 1, new Watch(RunControl.of(1, proposals)));
        return bound.best();
    }
}
