package org.siquan.year.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.engine.intake.plan.PlanCost;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Progression;

/**
 * A region of a 中职 programme S of three years and a 高职 programme H of three, worked out by hand: half of S's graduates
 * enter the second study year of H (3+2). The park's year is 2026, two intake years are planned.
 */
@Tag("S3")
class RegionPipelinesTest {

    /** Seats of S and H in 2027 and 2028. */
    private static final IntakePlan PLAN = IntakePlan.of(new int[][][] {{{100}, {110}}, {{50}, {55}}});

    @Test
    void seatsOfTheSchoolCountForGraduatesOfTheCollegeFiveYearsLater() {
        IntakeProblem problem = problem(SmallRegion.halfGoesOn(1), 200);

        assertThat(problem.links()).containsExactly(new Link("S", "H", 0.5, 2));
        assertThat(problem.cells()).extracting(Cell::year).containsExactly(2030, 2031, 2032, 2033);
        List<Double> served = PlanCost.served(problem, PLAN);
        // 2030: H's 50 of 2027 + half of S's 40 of 2025 who finish in 2028
        assertThat(served.get(0)).isCloseTo(50 + 20, within(1e-9));
        // 2031: H's 55 of 2028 + half of the 100 whom S takes in 2026
        assertThat(served.get(1)).isCloseTo(55 + 50, within(1e-9));
        // 2032: half of the 100 seats of S in 2027; H goes on with its 50 of before
        assertThat(served.get(2)).isCloseTo(50 + 50, within(1e-9));
        // 2033: half of the 110 seats of S in 2028
        assertThat(served.get(3)).isCloseTo(50 + 55, within(1e-9));
        assertThat(IntakeVerifier.cost(problem, PLAN)).isCloseTo(PlanCost.of(problem, PLAN), within(1e-6));
    }

    @Test
    void whoGoesOnBeforeTheFirstIntakeYearIsUnderWayAlready() {
        Offering college = problem(SmallRegion.halfGoesOn(1), 200).offerings().getLast();

        // half of S's 20 who finish in 2026 enter H's second year then, with those who began in 2025
        assertThat(college.enrolled())
                .containsEntry(2026, 50)
                .containsEntry(2025, 50 + 10)
                .containsEntry(2024, 60)
                .containsEntry(2023, 55);
    }

    @Test
    void withoutTheTableNobodyGoesOn() {
        IntakeProblem problem = problem(List.of(), 200);

        assertThat(problem.links()).isEmpty();
        assertThat(problem.cells()).extracting(Cell::year).containsExactly(2030, 2031);
        assertThat(problem.cells()).allMatch(cell -> cell.outside() == 0);
        assertThat(PlanCost.served(problem, PLAN)).containsExactly(50.0, 55.0);
        assertThat(problem.bounds()).extracting(Bound::id).noneMatch(id -> id.startsWith("feeder"));
    }

    @Test
    void thePlanEnlargesTheSchoolOnlyWherePipelinesReachOpenings() {
        IntakeResult.Planned without = plan(problem(List.of(), 200));
        IntakeProblem problem = problem(SmallRegion.halfGoesOn(1), 200);
        IntakeResult.Planned with = plan(problem);

        assertThat(without.plan().at(0, 0)).isEqualTo(SmallRegion.SEATS_OF_S);
        assertThat(with.plan().at(0, 0)).isGreaterThan(SmallRegion.SEATS_OF_S);
        assertThat(IntakeVerifier.verify(problem, with)).isEmpty();
    }

    @Test
    void theFeederQuotaIsALimitOfEachYear() {
        IntakeProblem problem = problem(SmallRegion.halfGoesOn(0.25), 200);
        List<Bound> feeders = problem.bounds().stream()
                .filter(b -> b.id().startsWith("feeder:"))
                .toList();

        assertThat(feeders).extracting(Bound::id).containsExactly("feeder:H:2027", "feeder:H:2028");
        IntakeProblem alone = problem.withBounds(feeders);
        // 15 of S come in 2027 to 50 new ones, 20 in 2028 to 55: 15 - 65/4 and 20 - 75/4
        assertThat(PlanCost.used(alone, PLAN).get(0)).isCloseTo(-1.25, within(1e-9));
        assertThat(PlanCost.used(alone, PLAN).get(1)).isCloseTo(1.25, within(1e-9));
        assertThat(IntakeVerifier.verify(alone, PLAN)).hasSize(1);
        // 20 <= (n + 20) / 4 from n = 60 on
        assertThat(IntakeVerifier.verify(alone, IntakePlan.of(new int[][][] {{{100}, {110}}, {{50}, {60}}})))
                .isEmpty();
        assertThat(IntakeVerifier.verify(alone, IntakePlan.of(new int[][][] {{{100}, {110}}, {{50}, {59}}})))
                .hasSize(1);
    }

    @Test
    void anApprovedPlanIsNotAskedForItsFeederQuota() {
        IntakeProblem problem = RegionIntake.problem(
                SmallRegion.of(SmallRegion.halfGoesOn(0.25)),
                outlooks(200),
                new Commitments(List.of(new Commitments.Approved("H", 2027, 50, "演教发〔2027〕1 号")), List.of()),
                2,
                20,
                new Seed(1));

        assertThat(problem.bounds())
                .extracting(Bound::id)
                .contains("approved:H:2027", "feeder:H:2028")
                .doesNotContain("feeder:H:2027");
    }

    @Test
    void everyYearOfTheCohortsIsWorkedOutByHand() {
        PlanFigures figures = new PlanFigures(problem(SmallRegion.halfGoesOn(1), 200), PLAN);

        Map<Integer, PlanFigures.CohortYear> years = figures.cohortYears().stream()
                .collect(java.util.stream.Collectors.toMap(PlanFigures.CohortYear::year, y -> y));
        assertThat(years.keySet()).containsExactlyInAnyOrder(2027, 2028, 2029, 2030, 2031, 2032, 2033);
        assertThat(years.get(2027)).isEqualTo(new PlanFigures.CohortYear(2027, 150, 0, 0, 0, 0, 0));
        assertThat(years.get(2030)).isEqualTo(new PlanFigures.CohortYear(2030, 0, 150, 50, 50, 50, 0));
        assertThat(years.get(2032)).isEqualTo(new PlanFigures.CohortYear(2032, 0, 50, 0, 50, 0, 0));
        assertThat(years.get(2033)).isEqualTo(new PlanFigures.CohortYear(2033, 0, 55, 0, 55, 0, 0));
        assertThat(figures.flows())
                .contains(
                        new PlanFigures.Flow("in:2027", "out:2030", 150),
                        new PlanFigures.Flow("out:2030", "on:2030", 50),
                        new PlanFigures.Flow("on:2030", "out2:2032", 50),
                        new PlanFigures.Flow("out2:2032", "chain:IT", 50));
        assertThat(figures.hasPipelines()).isTrue();
    }

    private static IntakeProblem problem(List<Progression> progressions, int openings) {
        return RegionIntake.problem(
                SmallRegion.of(progressions), outlooks(openings), Commitments.NONE, 2, 20, new Seed(1));
    }

    private static List<Futures.Outlook> outlooks(int openings) {
        return IntStream.rangeClosed(2026, 2030)
                .mapToObj(year -> new Futures.Outlook(
                        SmallRegion.OCCUPATION, "", "Z1", year, openings, openings * 0.9, openings * 1.1))
                .toList();
    }

    private static IntakeResult.Planned plan(IntakeProblem problem) {
        IntakeResult result = IntakePlanner.plan(problem, () -> 20, 0.0001, null);
        assertThat(result).isInstanceOf(IntakeResult.Planned.class);
        return (IntakeResult.Planned) result;
    }
}
