package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

@Tag("S14")
class B01_SeatPlannerTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);
    private static final RunControl CONTROL = RunControl.of(3, 0);
    private final SeatPlanner planner = new SeatPlanner();

    @Test
    void thePlanIsTheBestOfAllPlansOnSmallProblems() {
        int found = 0;
        for (long seed = 0; seed < 60; seed++) {
            SeatPlanProblem problem = SmallPlans.random(seed);
            double best = SmallPlans.bruteForce(problem);

            switch (planner.plan(problem, CONTROL)) {
                case SeatPlanResult.Planned planned -> {
                    assertThat(planned.cost()).as("seed %d", seed).isCloseTo(best, CLOSE);
                    assertThat(planned.bound()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-6);
                    assertThat(planned.proved()).isTrue();
                    assertThat(planned.gap()).isCloseTo(0, CLOSE);
                    assertThat(SeatPlanVerifier.verify(problem, planned))
                            .as("seed %d", seed)
                            .isEmpty();
                    found++;
                }
                case SeatPlanResult.Infeasible infeasible ->
                    assertThat(best).as("seed %d", seed).isInfinite();
                case SeatPlanResult.Stopped stopped -> throw new AssertionError("seed " + seed);
            }
        }

        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aClassIsFormedWholeOrNotAtAll() {
        SeatPlanResult.Planned planned = plan(new Programme("iot", 0, 15, 40), 3);

        assertThat(planned.plan().of(0)).isZero();
    }

    @Test
    void learnersOfTwoClassesFillBoth() {
        Programme programme = new Programme("iot", "演示学院", 0, 15, 20, 2, Pipeline.NONE);

        assertThat(plan(programme, 21).plan().of(0))
                .as("21 make no two classes of 15")
                .isEqualTo(20);
        assertThat(plan(programme, 29).plan().of(0)).isEqualTo(30);
        assertThat(plan(programme, 90).plan().of(0)).isEqualTo(40);
    }

    @Test
    void moreSeatsAreNeededWhereFewerComplete() {
        Programme leaking = new Programme("iot", "演示学院", 0, 1, 200, 1, new Pipeline(3, List.of(), 80));

        SeatPlanResult.Planned planned = plan(leaking, 80);

        assertThat(planned.plan().of(0)).isEqualTo(100);
        assertThat(planned.balances().getFirst().served()).isCloseTo(80, CLOSE);
    }

    @Test
    void manyFuturesAreServedInBetween() {
        SeatPlanProblem problem = new SeatPlanProblem(
                List.of("京"),
                List.of(new Programme("iot", 0, 0, 200)),
                List.of(),
                List.of(new Demand("o", List.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100), Map.of("iot", 100))),
                9,
                3,
                0);

        SeatPlanResult.Planned planned = (SeatPlanResult.Planned) planner.plan(problem, CONTROL);

        assertThat(planned.plan().of(0)).as("the quantile 9/(9+3) of demand").isEqualTo(80);
        assertThat(planned.balances().getFirst().unmet()).isCloseTo(3, CLOSE);
        assertThat(planned.balances().getFirst().surplus()).isCloseTo(28, CLOSE);
    }

    @Test
    void seatsAreDividedEvenlyAmongTheRegionsAsFarAsTheLimitsAllow() {
        Programme programme = new Programme("iot", 0, 0, 60);
        SeatPlanProblem open = new SeatPlanProblem(
                List.of("京", "津", "冀"),
                List.of(programme),
                List.of(),
                List.of(new Demand("o", List.of(60), Map.of("iot", 100))),
                10,
                3,
                0);
        Limit clause = Limits.orderPlaces("c", new Text("天津条款", "clause"), List.of(programme), 1, 4);

        assertThat(((SeatPlanResult.Planned) planner.plan(open, CONTROL)).plan().rows())
                .containsExactly(List.of(20, 20, 20));
        assertThat(((SeatPlanResult.Planned) planner.plan(open.withLimits(List.of(clause)), CONTROL))
                        .plan()
                        .at(0, 1))
                .isEqualTo(4);
    }

    @Test
    void theSameInputAndSeedGiveTheSameResult() {
        for (long seed = 0; seed < 10; seed++) {
            SeatPlanProblem problem = SmallPlans.random(seed);

            assertThat(describe(planner.plan(problem, CONTROL))).isEqualTo(describe(planner.plan(problem, CONTROL)));
        }
    }

    @Test
    void refusesWhatIsUnknownTwiceOrOutOfRange() {
        Text name = new Text("床位", "beds");
        Limit strange = new Limit("x", Limit.Kind.BEDS, name, List.of(new Limit.Term("nowhere", -1, 1)), 0, 1);

        assertThatThrownBy(() -> SmallPlans.problem(List.of(strange))).hasMessageContaining("nowhere");
        assertThatThrownBy(() ->
                        SmallPlans.problem(List.of(SmallPlans.total(0, 1, "same"), SmallPlans.total(0, 2, "same"))))
                .hasMessageContaining("limit same once");
        assertThatThrownBy(() -> SmallPlans.total(5, 4, "x")).hasMessageContaining("low <= high");
        assertThatThrownBy(() -> new Programme("a", 0, 9, 8)).hasMessageContaining("leastClass <= largestClass");
        assertThatThrownBy(() -> new Programme("a", -1, 1, 8)).hasMessageContaining("Try:");
        assertThatThrownBy(() -> new Pipeline(2, List.of(1, 1, 1), 90)).hasMessageContaining("at most 2 entries");
        assertThatThrownBy(() -> new Pipeline(2, List.of(), 101)).hasMessageContaining("0..100, was 101");
        assertThatThrownBy(() -> new SeatPlanProblem(
                        List.of("京"),
                        List.of(new Programme("a", 0, 1, 8)),
                        List.of(),
                        List.of(new Demand("o", List.of(-1), Map.of("a", 100))),
                        1,
                        1,
                        1))
                .hasMessageContaining("demand of o within 0..");
    }

    private SeatPlanResult.Planned plan(Programme programme, int demand) {
        return (SeatPlanResult.Planned) planner.plan(
                new SeatPlanProblem(
                        List.of("京"),
                        List.of(programme),
                        List.of(),
                        List.of(new Demand("o", List.of(demand), Map.of(programme.id(), 100))),
                        10,
                        3,
                        0),
                CONTROL);
    }

    private static String describe(SeatPlanResult result) {
        return result instanceof SeatPlanResult.Planned p
                ? p.plan().rows() + " " + p.cost() + p.bound() + p.uses() + p.classes() + p.balances()
                : result.toString();
    }
}
