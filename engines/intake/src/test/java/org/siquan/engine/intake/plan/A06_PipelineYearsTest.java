package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Text;

/** When graduates of a pipeline come: a school of three years feeds a college of three. */
class A06_PipelineYearsTest {

    /** 100 seats in 2027, none later; a tenth leaves in each study year; 40 % of 100 · 0.9³ = 72.9 go on, so 29.16. */
    @ParameterizedTest
    @CsvSource({"1, 2033", "2, 2032", "3, 2031"})
    void graduatesComeAfterTheStudyYearsThatAreLeft(int joins, int graduation) {
        IntakeProblem problem = problem(joins, List.of(), Map.of());
        IntakePlan plan = IntakePlan.of(new int[][][] {{{100}, {0}}, {{0}, {0}}});

        List<Double> served = PlanCost.served(problem, plan);

        for (int year = 2028; year <= 2036; year++) {
            double expected = year == graduation ? 29.16 * Math.pow(0.9, 4 - joins) : 0;
            assertThat(served.get(year - 2028)).as("%d", year).isCloseTo(expected, within(1e-9));
        }
        IntakeResult.Planned planned = new IntakeResult.Planned(plan, PlanCost.of(problem, plan), 0);
        assertThat(IntakeVerifier.verify(problem, planned)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoJoinsLaterIsThereFromThatYearOn(int joins) {
        // 50 learners began at the school in 2025: 50 * 0.9^3 graduate in 2028, 40 % of them go on
        List<Bound> bounds = new ArrayList<>();
        for (int year : List.of(2027, 2028)) {
            bounds.add(SmallIntakes.bound("l" + year, year, 1e6, Bound.Measure.LEARNERS, "college"));
            bounds.add(SmallIntakes.bound("t" + year, year, 1e6, Bound.Measure.TRANSFERS, "college"));
            bounds.add(SmallIntakes.bound("e" + year, year, 1e6, Bound.Measure.ENTRANTS, "college"));
        }
        IntakeProblem problem = problem(joins, bounds, Map.of(2025, 50));
        IntakePlan plan = IntakePlan.of(new int[][][] {{{0}, {0}}, {{10}, {10}}});
        double moving = 50 * Math.pow(0.9, 3) * 0.4;

        assertThat(PlanCost.used(problem, plan)).satisfies(used -> {
            assertThat(used.get(0)).isCloseTo(10, within(1e-9));
            assertThat(used.get(1)).isCloseTo(0, within(1e-9));
            assertThat(used.get(3)).isCloseTo(9 + 10 + moving, within(1e-9));
            assertThat(used.get(4)).isCloseTo(moving, within(1e-9));
            assertThat(used.get(5)).isCloseTo(10 + moving, within(1e-9));
        });
        for (int b = 0; b < bounds.size(); b++) {
            double used = PlanCost.used(problem, plan).get(b);
            assertThat(IntakeVerifier.verify(problem.withBounds(List.of(high(bounds.get(b), used))), plan))
                    .as("%s by both", bounds.get(b).id())
                    .isEmpty();
            assertThat(IntakeVerifier.verify(problem.withBounds(List.of(high(bounds.get(b), used - 0.01))), plan))
                    .as("%s by both", bounds.get(b).id())
                    .hasSize(1);
        }
    }

    @Test
    void theSchoolIsEnlargedForGraduatesOfTheCollege() {
        IntakeProblem problem = problem(2, List.of(), Map.of());

        IntakeResult result = IntakePlanner.plan(problem, () -> 20, 0, null);

        assertThat(result).isInstanceOfSatisfying(IntakeResult.Planned.class, planned -> {
            assertThat(planned.plan().at(0, 0)).as("for the openings of 2032").isPositive();
            assertThat(IntakeVerifier.verify(problem, planned)).isEmpty();
        });
    }

    private static Bound high(Bound bound, double high) {
        return new Bound(bound.id(), bound.name(), bound.unit(), bound.year(), bound.terms(), bound.low(), high, 1, 1);
    }

    private static IntakeProblem problem(int joins, List<Bound> bounds, Map<Integer, Integer> enrolled) {
        List<Cell> cells = IntStream.rangeClosed(2028, 2036)
                .mapToObj(year -> new Cell("work", "C", "Z", year, 10, 0, List.of(year == 2032 ? 20 : 0)))
                .toList();
        return new IntakeProblem(
                2027,
                2,
                List.of("jing"),
                List.of(
                        offering("school", List.of(), enrolled),
                        offering("college", List.of(new Offering.Serves("work", "Z", 1)), Map.of())),
                List.of(new Link("school", "college", 0.4, joins)),
                bounds.isEmpty() ? cells : cells.subList(0, 1),
                bounds,
                3,
                0.1,
                0);
    }

    private static Offering offering(String id, List<Offering.Serves> serves, Map<Integer, Integer> enrolled) {
        return new Offering(id, Text.same(id), 3, 0.1, 0, 0, 200, 1, 0, 0, enrolled, serves);
    }
}
