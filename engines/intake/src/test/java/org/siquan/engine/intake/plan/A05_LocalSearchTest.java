package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

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

    /**
     * Three learners come through a pipeline to a programme without seats, whose quota lets them in only beside a class of twenty.
     * The class fits only where two others give way, which costs more than three learners too many: every single change looks bad.
     */
    @Test
    void opensAClassForThoseWhoComeThroughAPipeline() {
        IntakeProblem problem = new IntakeProblem(
                2027,
                1,
                List.of("jing"),
                List.of(
                        offering("A", Map.of(2024, 12)),
                        offering("B", Map.of()),
                        offering("C", Map.of()),
                        offering("D", Map.of())),
                List.of(new Link("A", "B", 0.25)),
                List.of(),
                List.of(
                        new Bound(
                                "quota",
                                Text.same("quota"),
                                Text.same("one"),
                                2027,
                                List.of(
                                        new Bound.Term("B", Bound.Measure.TRANSFERS, -1, 1),
                                        new Bound.Term("B", Bound.Measure.SEATS, -1, -0.5)),
                                Double.NEGATIVE_INFINITY,
                                0,
                                1,
                                1),
                        SmallIntakes.bound("teachers", 2027, 60, Bound.Measure.SEATS, "B", "C"),
                        SmallIntakes.bound("beds", 2027, 60, Bound.Measure.SEATS, "B", "D")),
                3,
                10,
                0);

        Optional<int[]> seats = LocalSearch.better(problem, ExpectedCost.even(1), new int[] {0, 0, 60, 60}, () -> 30);

        assertThat(seats).hasValueSatisfying(found -> assertThat(found).containsExactly(0, 20, 40, 40));
    }

    /** A programme of three years with one or two classes of 20..30, without seats last year except where others give way. */
    private static Offering offering(String id, Map<Integer, Integer> enrolled) {
        int last = id.equals("C") || id.equals("D") ? 60 : 0;
        return new Offering(id, Text.same(id), 3, 0, 0, 20, 30, 2, last, 0, enrolled, List.of());
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
