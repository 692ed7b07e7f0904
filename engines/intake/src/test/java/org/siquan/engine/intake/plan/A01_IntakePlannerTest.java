package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;

class A01_IntakePlannerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isAsGoodAsTheBestOfAllPlans(long seed) {
        isBest(SmallIntakes.of(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isBestWhereGraduatesEnterALaterStudyYear(long seed) {
        isBest(SmallIntakes.of(seed, 2));
    }

    @Test
    void aStudyYearThatTheOfferingDoesNotHaveCannotBeEntered() {
        assertThatThrownBy(() -> SmallIntakes.of(1, 3)).hasMessageContaining("must join study year 1..2, was 3");
        assertThatThrownBy(() -> new Link("A", "B", 0.5, 0)).hasMessageContaining("Try: 1");
    }

    private static void isBest(IntakeProblem problem) {
        List<Double> costs = new ArrayList<>();
        SmallIntakes.every(plan -> {
            if (IntakeVerifier.verify(problem, plan).isEmpty()) {
                costs.add(IntakeVerifier.cost(problem, plan));
            }
        });

        IntakeResult.Planned planned = planned(problem);

        double best = costs.stream().mapToDouble(d -> d).min().orElseThrow();
        assertThat(planned.cost()).isCloseTo(best, within(1e-6 * Math.max(1, best)));
        assertThat(planned.bound()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(IntakeVerifier.verify(problem, planned)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void moreRoomNeverCostsMore(long seed) {
        IntakeProblem problem = SmallIntakes.of(seed);
        double cost = planned(problem).cost();

        for (Bound bound : problem.bounds()) {
            IntakeProblem looser = problem.withBounds(problem.bounds().stream()
                    .map(b -> b.equals(bound) ? b.loosened(1) : b)
                    .toList());
            assertThat(planned(looser).cost()).isLessThanOrEqualTo(cost + 1e-6);
        }
    }

    @Test
    void theVerifierRejectsEachChangeForTheWorse() {
        IntakeProblem problem = SmallIntakes.of(1);
        IntakeResult.Planned planned = planned(problem);

        assertThat(IntakeVerifier.verify(
                        problem, new IntakeResult.Planned(planned.plan(), planned.cost() - 0.01, planned.bound())))
                .isNotEmpty();
        assertThat(IntakeVerifier.verify(
                        problem, new IntakeResult.Planned(planned.plan(), planned.cost(), planned.cost() + 0.01)))
                .isNotEmpty();
        assertThat(IntakeVerifier.verify(problem, all(1)))
                .as("one seat is no class")
                .isNotEmpty();
        assertThat(IntakeVerifier.verify(problem, all(4))).as("no room").isNotEmpty();
        assertThat(IntakeVerifier.verify(problem, all(-2))).as("negative").isNotEmpty();
        assertThat(IntakeVerifier.verify(problem, IntakePlan.of(new int[1][2][1])))
                .as("shape")
                .isNotEmpty();
    }

    @Test
    void saysWhichLimitsCannotHoldTogetherAndTheSmallestRelaxation() {
        IntakeProblem problem = SmallIntakes.of(1);
        List<Bound> bounds = new ArrayList<>(problem.bounds());
        bounds.add(SmallIntakes.bound("none", 2027, 1, Bound.Measure.SEATS, "A"));
        bounds.add(new Bound(
                "least",
                org.siquan.engine.kernel.Text.same("least"),
                org.siquan.engine.kernel.Text.same("one"),
                2027,
                List.of(new Bound.Term("A", Bound.Measure.SEATS, -1, 1)),
                2,
                4,
                1,
                10));

        IntakeResult result = IntakePlanner.plan(problem.withBounds(bounds), () -> 20, 0, null);

        assertThat(result).isInstanceOfSatisfying(IntakeResult.Infeasible.class, none -> {
            assertThat(none.minimal()).isTrue();
            assertThat(none.conflict()).extracting(Bound::id).containsExactlyInAnyOrder("none", "least");
            assertThat(none.relaxation()).hasSize(1);
            assertThat(none.relaxation().getFirst().bound().id()).isEqualTo("none");
            assertThat(none.relaxation().getFirst().units()).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void refusesPipelinesThatLeadBack() {
        IntakeProblem problem = SmallIntakes.of(1);

        assertThatThrownBy(() -> new IntakeProblem(
                        2027,
                        2,
                        problem.regions(),
                        problem.offerings(),
                        List.of(new Link("A", "B", 0.1), new Link("B", "A", 0.1)),
                        problem.cells(),
                        problem.bounds(),
                        1,
                        1,
                        1))
                .hasMessageContaining("A -> B -> A");
    }

    private static IntakePlan all(int seats) {
        return IntakePlan.of(new int[][][] {{{seats}, {seats}}, {{seats}, {seats}}});
    }

    private static IntakeResult.Planned planned(IntakeProblem problem) {
        IntakeResult result = IntakePlanner.plan(problem, () -> 20, 0, null);
        assertThat(result).isInstanceOf(IntakeResult.Planned.class);
        return (IntakeResult.Planned) result;
    }
}
