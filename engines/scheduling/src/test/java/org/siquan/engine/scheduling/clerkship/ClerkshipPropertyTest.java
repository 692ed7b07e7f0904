package org.siquan.engine.scheduling.clerkship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.Watch;

@Tag("S12")
class ClerkshipPropertyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyDifferenceIsThatOfTheFullCount(int duration) {
        int searched = 0;
        for (long seed = 1; seed <= 40; seed++) {
            ClerkshipProblem problem = new RandomYears(seed).next(true, 8, 7, 3, 8 * duration, duration);
            Roster roster = new Roster(problem);
            if (new ClerkshipConflicts(roster).find().isEmpty() && roster.owner.length > 0) {
                searched++;
                ClerkshipState state = new ClerkshipState(roster, 18);
                Chain chain = new Chain(new Seed(seed), Pace.ofProposals(4_000), Watch.NONE, true);

                chain.anneal(state, Cooling.geometric(20, 0.2)); // throws where a difference is wrong

                assertThat(state.cost()).as("seed %d", seed).isEqualTo(state.recount());
                assertThat(state.broken()).as("seed %d", seed).isEqualTo(new Recount(problem, state.plan()).broken());
            }
        }
        assertThat(searched).as("problems searched").isGreaterThan(15);
    }

    @Test
    void findsWhatLookingAtEveryPlanFindsAndNeverClaimsMore() {
        int solved = 0;
        int infeasible = 0;
        for (long seed = 1; seed <= 150; seed++) {
            ClerkshipProblem problem = new RandomYears(seed).next(false, 2, 3, 2, 4, 1 + (int) (seed % 2));
            long best = Enumeration.best(problem);

            ClerkshipResult result = new ClerkshipSolver().solve(problem, RunControl.of(seed, 30_000));

            switch (result) {
                case ClerkshipResult.Solved plan -> {
                    solved++;
                    Recount recount = new Recount(problem, plan.plan());
                    assertThat(recount.broken()).as("seed %d", seed).isZero();
                    assertThat(plan.score()).as("seed %d", seed).isEqualTo(recount.score());
                    assertThat(plan.score()).as("seed %d", seed).isEqualTo(best);
                    assertThat(plan.upperBound()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
                }
                case ClerkshipResult.Stopped stopped -> {
                    infeasible++;
                    assertThat(best).as("seed %d: a plan exists", seed).isEqualTo(Enumeration.NO_PLAN);
                    assertThat(stopped.broken()).as("seed %d", seed).isPositive();
                }
                case ClerkshipResult.Infeasible proof -> {
                    infeasible++;
                    assertThat(best).as("seed %d: %s", seed, proof.conflicts()).isEqualTo(Enumeration.NO_PLAN);
                }
            }
        }
        assertThat(solved).as("problems with a plan").isGreaterThan(40);
        assertThat(infeasible).as("problems without").isGreaterThan(20);
    }

    @Test
    void theSameSeedGivesTheSamePlanWhateverTheThreads() {
        ClerkshipProblem problem = new RandomYears(5).next(true, 10, 6, 3, 8, 1);

        ClerkshipResult one = solved(problem, 7, 1);

        assertThat(one).isInstanceOf(ClerkshipResult.Solved.class).isEqualTo(solved(problem, 7, 2));
    }

    @Test
    void stopsWhenCancelledWithTheBestPlanSoFar() {
        ClerkshipProblem problem = new RandomYears(5).next(true, 10, 6, 3, 8, 1);
        Watch cancelled = new Watch(
                "clerkship.improve",
                org.siquan.engine.kernel.Progress.NONE,
                () -> true,
                org.siquan.engine.scheduling.search.BestSoFar.NONE);

        ClerkshipResult result =
                new ClerkshipSolver().solve(problem, new Seed(1), Effort.ofProposals(1L << 50, 1), cancelled);

        assertThat(result).isNotInstanceOf(ClerkshipResult.Infeasible.class);
    }

    @Test
    void refusesAGridOfTheWrongShapeOrRange() {
        ClerkshipProblem problem = new RandomYears(5).next(false, 2, 3, 2, 4, 1);

        assertThatThrownBy(() -> new ClerkshipProblem(
                        problem.sizes(),
                        9,
                        1,
                        problem.group(),
                        problem.needed(),
                        problem.allowed(),
                        problem.prerequisite(),
                        problem.available(),
                        problem.able(),
                        problem.most(),
                        problem.least(),
                        problem.weights(),
                        problem.disciplinePreference(),
                        problem.hospitalPreference(),
                        problem.managerPreference()))
                .hasMessageContaining("duration must lie in 1..4, was 9..9");
        assertThatThrownBy(() -> Grid.of(new int[3], 2, 2)).hasMessageContaining("Try: 4");
    }

    private static ClerkshipResult solved(ClerkshipProblem problem, long seed, int threads) {
        return new ClerkshipSolver().solve(problem, new Seed(seed), Effort.ofProposals(40_000, threads), Watch.NONE);
    }
}
