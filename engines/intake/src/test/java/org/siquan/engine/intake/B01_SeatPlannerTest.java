package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

@Tag("S14")
class B01_SeatPlannerTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);
    private static final RunControl CONTROL = RunControl.of(3, 0);
    private final SeatPlanner planner = new SeatPlanner();

    @Test
    void thePlanIsTheBestOfAllPlansOnSmallProblems() {
        for (long seed = 0; seed < 60; seed++) {
            SeatPlanProblem problem = small(seed);
            double best = bruteForce(problem);

            switch (planner.plan(problem, CONTROL)) {
                case SeatPlanResult.Planned planned -> {
                    assertThat(planned.cost()).as("seed %d", seed).isCloseTo(best, CLOSE);
                    assertThat(planned.bound()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-6);
                    assertThat(planned.proved()).isTrue();
                    assertThat(SeatPlanVerifier.verify(problem, planned.plan()))
                            .as("seed %d", seed)
                            .isEmpty();
                    assertThat(SeatPlanVerifier.cost(problem, planned.plan())).isCloseTo(planned.cost(), CLOSE);
                }
                case SeatPlanResult.Infeasible infeasible ->
                    assertThat(best).as("seed %d", seed).isInfinite();
                case SeatPlanResult.Stopped stopped -> throw new AssertionError("seed " + seed);
            }
        }
    }

    @Test
    void whatALimitIsWorthIsWhatSolvingAgainGives() {
        int compared = 0;
        for (long seed = 0; seed < 40; seed++) {
            SeatPlanProblem problem = small(seed);
            if (!(planner.plan(problem, CONTROL) instanceof SeatPlanResult.Planned planned)) {
                continue;
            }
            for (SeatPlanResult.LimitUse use : planned.uses()) {
                if (use.unitMore() != null) {
                    double after = bruteForce(problem.withLimits(problem.limits().stream()
                            .map(l -> l.id().equals(use.limit().id()) ? l.withHigh(l.high() + 1) : l)
                            .toList()));
                    assertThat(Objects.requireNonNull(use.unitMore()))
                            .as("seed %d", seed)
                            .isCloseTo(after - planned.cost(), CLOSE);
                    compared++;
                }
            }
        }

        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void limitsThatCannotHoldTogetherAreNamedAndEachIsNeeded() {
        SeatPlanProblem problem =
                problem(List.of(total(10, Long.MAX_VALUE, "atLeast"), total(0, 6, "atMost"), total(0, 50, "harmless")));

        assertThat(planner.plan(problem, CONTROL))
                .isInstanceOfSatisfying(
                        SeatPlanResult.Infeasible.class,
                        r -> assertThat(r.conflict()).extracting(Limit::id).containsExactly("atLeast", "atMost"));
    }

    @Test
    void aClassIsFormedWholeOrNotAtAll() {
        SeatPlanProblem problem = new SeatPlanProblem(
                List.of("京"),
                List.of(new Programme("iot", 0, 15, 40)),
                List.of(),
                List.of(new Demand("o", List.of(3), Map.of("iot", 100))),
                10,
                3,
                0);

        SeatPlanResult.Planned planned = (SeatPlanResult.Planned) planner.plan(problem, CONTROL);

        assertThat(planned.plan().of(0)).isZero();
    }

    @Test
    void theSameInputAndSeedGiveTheSamePlan() {
        SeatPlanProblem problem = small(5);

        assertThat(describe(planner.plan(problem, CONTROL))).isEqualTo(describe(planner.plan(problem, CONTROL)));
    }

    @Test
    void theVerifierNoticesOneSeatTooMany() {
        SeatPlanProblem problem = problem(List.of(total(0, 6, "atMost")));

        assertThat(SeatPlanVerifier.verify(problem, SeatPlan.of(List.of(List.of(4, 2), List.of(0, 0)))))
                .isEmpty();
        assertThat(SeatPlanVerifier.verify(problem, SeatPlan.of(List.of(List.of(4, 3), List.of(0, 0)))))
                .hasSize(1);
        assertThat(SeatPlanVerifier.verify(problem, SeatPlan.of(List.of(List.of(1, 0), List.of(0, 0)))))
                .hasSize(1);
    }

    @Test
    void refusesLimitsOnUnknownProgrammes() {
        Limit strange = new Limit(
                "x", Limit.Kind.BEDS, new Text("床位", "beds"), List.of(new Limit.Term("nowhere", -1, 1)), 0, 1);

        assertThatThrownBy(() -> problem(List.of(strange))).hasMessageContaining("nowhere");
    }

    private static String describe(SeatPlanResult result) {
        return result instanceof SeatPlanResult.Planned planned
                ? planned.cost() + " " + planned.plan().of(0) + " "
                        + planned.plan().at(1, 0)
                : result.toString();
    }

    private static Limit total(long low, long high, String id) {
        return new Limit(
                id,
                Limit.Kind.TOTAL,
                new Text("总规模", "total"),
                List.of(new Limit.Term("a", -1, 1), new Limit.Term("b", -1, 1)),
                low,
                high);
    }

    private static SeatPlanProblem problem(List<Limit> limits) {
        return new SeatPlanProblem(
                List.of("京", "冀"),
                List.of(new Programme("a", 2, 2, 8), new Programme("b", 0, 3, 8)),
                limits,
                List.of(new Demand("o", List.of(5, 9), Map.of("a", 100, "b", 50))),
                10,
                3,
                1);
    }

    private static SeatPlanProblem small(long seed) {
        RandomGenerator random = new Seed(seed).generator("plan");
        List<Limit> limits = new ArrayList<>();
        limits.add(total(random.nextInt(8), 7 + random.nextInt(6), "total"));
        limits.add(new Limit(
                "share",
                Limit.Kind.REGIONAL_SHARE,
                new Text("河北份额", "share of Hebei"),
                List.of(new Limit.Term("a", 1, 1), new Limit.Term("b", 1, 1)),
                random.nextInt(3),
                2 + random.nextInt(4)));
        limits.add(new Limit(
                "laboratory",
                Limit.Kind.LABORATORY,
                new Text("实训室", "laboratory"),
                List.of(new Limit.Term("a", -1, 2), new Limit.Term("b", -1, 3)),
                Long.MIN_VALUE,
                6 + random.nextInt(20)));
        return new SeatPlanProblem(
                List.of("京", "冀"),
                List.of(new Programme("a", random.nextInt(6), 2, 6), new Programme("b", random.nextInt(6), 3, 6)),
                limits,
                List.of(
                        new Demand("o1", List.of(random.nextInt(9), random.nextInt(9)), Map.of("a", 70, "b", 30)),
                        new Demand("o2", List.of(random.nextInt(9), random.nextInt(9)), Map.of("b", 60))),
                10,
                3,
                1);
    }

    private static double bruteForce(SeatPlanProblem problem) {
        double best = Double.POSITIVE_INFINITY;
        for (int a1 = 0; a1 <= 8; a1++) {
            for (int a2 = 0; a1 + a2 <= 8; a2++) {
                for (int b1 = 0; b1 <= 8; b1++) {
                    for (int b2 = 0; b1 + b2 <= 8; b2++) {
                        SeatPlan plan = SeatPlan.of(List.of(List.of(a1, a2), List.of(b1, b2)));
                        if (SeatPlanVerifier.verify(problem, plan).isEmpty()) {
                            best = Math.min(best, SeatPlanVerifier.cost(problem, plan));
                        }
                    }
                }
            }
        }
        return best;
    }
}
