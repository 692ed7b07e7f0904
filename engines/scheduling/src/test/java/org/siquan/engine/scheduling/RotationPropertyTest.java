package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verification;

@Tag("S5")
class RotationPropertyTest {

    private final RotationVerifier verifier = new RotationVerifier();

    @Test
    void enumerationConfirmsBoundsCostsAndImpossibility() {
        int solvedCount = 0;
        int infeasibleCount = 0;
        int undecided = 0;
        int optimal = 0;
        for (long seed = 1; seed <= 150; seed++) {
            RotationProblem problem = Small.random(seed);
            if (Enumeration.size(problem) > 4_000) {
                continue;
            }
            OptionalLong optimum = Enumeration.optimum(problem);
            switch (new RotationSolver().solve(problem, RunControl.of(seed, 20_000))) {
                case RotationResult.Solved solved -> {
                    Verification verification = verifier.verify(problem, solved.schedule());
                    assertThat(verification.valid()).as("seed %d", seed).isTrue();
                    assertThat(verification.cost()).as("seed %d", seed).isEqualTo(solved.cost());
                    assertThat(optimum).as("seed %d", seed).isPresent();
                    assertThat(optimum.orElseThrow())
                            .as("seed %d", seed)
                            .isBetween(solved.lowerBound(), solved.cost().total());
                    optimal += optimum.orElseThrow() == solved.cost().total() ? 1 : 0;
                    solvedCount++;
                }
                case RotationResult.Infeasible infeasible -> {
                    assertThat(optimum)
                            .as("seed %d: %s", seed, infeasible.conflicts())
                            .isEmpty();
                    infeasibleCount++;
                }
                case RotationResult.Stopped stopped -> {
                    assertThat(optimum)
                            .as("seed %d stopped with %d overloads", seed, stopped.overloads())
                            .isEmpty();
                    undecided++;
                }
            }
        }
        assertThat(solvedCount).isGreaterThan(40);
        assertThat(infeasibleCount).isGreaterThan(10);
        assertThat(undecided).isLessThanOrEqualTo(infeasibleCount / 10);
        assertThat(optimal).isGreaterThanOrEqualTo(solvedCount * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void differencesAddUpToTheFullCost(long seed) {
        Model model = new Model(InventedRotation.of(60, 52, 0.8, seed));
        Router router = new Router(model);
        Watch watch = new Watch(RunControl.of(seed, 10_000));
        State state = new State(model, 400_000);
        new Construction(state, router).build(watch);

        new Annealing(state, router, new Seed(seed).generator("test"), watch).cool(1);

        State fresh = new State(model, state.overloadPrice());
        for (int block = 0; block < state.option.length; block++) {
            fresh.set(block, state.start[block], state.length[block], state.option[block]);
        }
        assertThat(fresh.soft()).isEqualTo(state.soft());
        assertThat(fresh.overload).isEqualTo(state.overload);
        assertThat(fresh.price).isEqualTo(state.price);
        assertThat(verifier.verify(model.problem, new ScheduleWriter(state).write())
                        .cost())
                .isEqualTo(state.breakdown());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theDifferenceForeseenIsTheDifferenceMade(long seed) {
        Model model = new Model(InventedRotation.of(60, 52, 0.95, seed));
        Router router = new Router(model);
        State state = new State(model, 400_000);
        new Construction(state, router).build(new Watch(RunControl.of(seed, 1)));
        var random = new Seed(seed).generator("test");

        for (int i = 0; i < 2_000; i++) {
            int block = random.nextInt(state.option.length);
            int option = model.optionFrom[block] + random.nextInt(model.optionCount[block]);
            long before = state.cost();
            long foreseen = state.changeDelta(block, option);
            state.set(block, state.start[block], state.length[block], option);
            assertThat(state.cost() - before).isEqualTo(foreseen);
        }
    }

    @Test
    void sameSeedAndBudgetGiveTheSameSchedule() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);

        assertThat(new RotationSolver().solve(problem, RunControl.of(5, 60_000)))
                .isEqualTo(new RotationSolver().solve(problem, RunControl.of(5, 60_000)));
    }

    @Test
    void threadsDoNotChangeTheResult() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);

        assertThat(solve(problem, Effort.ofProposals(60_000, 2)))
                .isEqualTo(solve(problem, Effort.ofProposals(60_000, 1)));
    }

    @Test
    void oneChainAtThePaceOfTheCallerSearchesAndProves() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);

        RotationResult result = solve(problem, Effort.paced(1, () -> Pace.ofProposals(400_000)));

        assertThat(result).isInstanceOfSatisfying(RotationResult.Solved.class, solved -> {
            assertThat(verifier.verify(problem, solved.schedule()).valid()).isTrue();
            assertThat(solved.gap()).isBetween(0.0, 0.4);
            assertThat(solved.proposals()).isBetween(350_000L, 450_000L);
        });
    }

    private static RotationResult solve(RotationProblem problem, Effort effort) {
        return new RotationSolver().solve(problem, new Seed(5), effort, org.siquan.engine.scheduling.search.Watch.NONE);
    }

    @Test
    void aCancelledRunHandsOutWhatItHas() {
        RotationProblem problem = InventedRotation.of(120, 52, 0.8, 3);
        RunControl cancelled = new RunControl(new Seed(1), Budget.ofProposals(1_000_000), Progress.NONE, () -> true);

        RotationResult result = new RotationSolver().solve(problem, cancelled);

        assertThat(result).isInstanceOfSatisfying(RotationResult.Stopped.class, stopped -> {
            assertThat(stopped.reason()).isEqualTo(RotationResult.Reason.CANCELLED);
            assertThat(Optional.ofNullable(stopped.best())).isPresent();
            assertThat(stopped.lowerBound()).isNotNegative();
        });
    }

    @Test
    void progressNamesEveryStepAndNeverExceedsItsTotal() {
        Set<String> steps = new LinkedHashSet<>();
        Progress listener = (step, done, total) -> {
            steps.add(step);
            assertThat(done).isBetween(0L, total);
        };

        new RotationSolver()
                .solve(
                        InventedRotation.of(120, 52, 0.8, 3),
                        new RunControl(new Seed(5), Budget.ofProposals(60_000), listener, Cancellation.NEVER));

        assertThat(steps).containsExactly("rotation.construct", "rotation.bound", "rotation.improve");
    }

    @Test
    void theGapIsShownAndSmallWithEnoughBudget() {
        RotationProblem problem = InventedRotation.of(200, 52, 0.85, 9);

        switch (new RotationSolver().solve(problem, RunControl.of(9, 2_000_000))) {
            case RotationResult.Solved solved -> assertThat(solved.gap()).isBetween(0.0, 0.05);
            case RotationResult.Infeasible ignored -> fail("this seed is feasible");
            case RotationResult.Stopped ignored -> fail("this seed is feasible");
        }
    }
}
