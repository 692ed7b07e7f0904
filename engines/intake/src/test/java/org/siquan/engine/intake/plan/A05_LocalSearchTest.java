package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;

/** Small changes of seats: their running cost is exact, and they come near the best of all plans. */
class A05_LocalSearchTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRunningCostIsThatOfTheSeatsAfterAnyChanges(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        int keys = problem.offerings().size() * problem.intakeYears();
        double[] chances = ExpectedCost.even(problem.scenarios());
        SeatState state = new SeatState(problem, chances, new int[keys]);
        RandomGenerator random = new Seed(seed).generator("changes");

        for (int i = 0; i < 200; i++) {
            int key = random.nextInt(keys);
            state.set(key, random.nextInt(state.offering(key).most() + 1));
        }

        IntakePlan plan = plan(problem, state.seats());
        assertThat(state.cost()).isCloseTo(IntakeVerifier.cost(problem, plan), within(1e-6));
        assertThat(new SeatState(problem, chances, state.seats()).value()).isCloseTo(state.value(), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesNearTheBestOfAllPlans(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double[] least = {Double.POSITIVE_INFINITY};
        SmallIntakes.every(plan -> {
            if (IntakeVerifier.verify(problem, plan).isEmpty()) {
                least[0] = Math.min(least[0], IntakeVerifier.cost(problem, plan));
            }
        });

        int[] seats = LocalSearch.better(
                        problem,
                        ExpectedCost.even(problem.scenarios()),
                        new int[problem.offerings().size() * problem.intakeYears()],
                        () -> 30)
                .orElseThrow();

        IntakePlan plan = plan(problem, seats);
        assertThat(Arrays.stream(seats).min().orElseThrow()).isNotNegative();
        assertThat(IntakeVerifier.cost(problem, plan)).isBetween(least[0] - 1e-6, least[0] * 1.05 + 1e-6);
    }

    /** All seats in the first region. */
    private static IntakePlan plan(IntakeProblem problem, int[] seats) {
        int years = problem.intakeYears();
        int[][][] whole =
                new int[problem.offerings().size()][years][problem.regions().size()];
        for (int key = 0; key < seats.length; key++) {
            whole[key / years][key % years][0] = seats[key];
        }
        return IntakePlan.of(whole);
    }
}
