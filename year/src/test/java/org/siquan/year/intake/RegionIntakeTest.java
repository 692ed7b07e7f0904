package org.siquan.year.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.year.SeatDemand;

/** The demonstration region as a plan over several intake years. */
class RegionIntakeTest {

    private static final Region REGION = DemonstrationRegion.load(Catalogue.load());
    private static final Seed SEED = new Seed(2026);

    @Test
    @Tag("S3")
    void aRegionIsPlannedForFourYearsWithinEveryLimit() {
        IntakeProblem problem = problem(Commitments.NONE, WhatIf.NOTHING);

        IntakeResult.Planned planned = plan(problem);

        assertThat(problem.firstYear()).isEqualTo(2027);
        assertThat(problem.offerings()).hasSize(31);
        assertThat(problem.links()).extracting(Link::to).containsExactly("V2", "G05");
        assertThat(problem.cells()).isNotEmpty();
        assertThat(IntakeVerifier.verify(problem, planned)).isEmpty();
        assertThat(planned.gap()).isLessThan(0.005);
    }

    @Test
    void whatTheAuthoritiesApprovedIsKept() {
        Programme first = REGION.education().programmes().getFirst();
        Commitments approved = new Commitments(
                List.of(new Commitments.Approved(first.id().value(), 2027, first.approvedPlaces() - 7, "演教发〔2027〕1 号")),
                List.of());
        IntakeProblem problem = problem(approved, WhatIf.NOTHING);

        assertThat(plan(problem).plan().at(0, 0)).isEqualTo(first.approvedPlaces() - 7);
        assertThat(problem.bounds())
                .extracting(Bound::id)
                .contains("approved:" + first.id().value() + ":2027")
                .doesNotContain("change:" + first.id().value() + ":2027");
    }

    @Test
    void entrantsOfTheRosterReplaceWhatWasSupposed() {
        Programme first = REGION.education().programmes().getFirst();
        Commitments enrolled = new Commitments(
                List.of(), List.of(new Commitments.Enrolled(first.id().value(), 2026, 31)));

        assertThat(problem(enrolled, WhatIf.NOTHING).offerings().getFirst().enrolled())
                .containsEntry(2026, 31);
    }

    @Test
    @Tag("S3")
    void aLimitThatIsMovedMovesThePlanAndItsCost() {
        IntakeProblem problem = problem(Commitments.NONE, WhatIf.NOTHING);
        Bound total = problem.bounds().stream()
                .filter(b -> b.id().equals("total:2027"))
                .findFirst()
                .orElseThrow();
        double fewer = Math.floor(total.high() * 0.8);
        IntakeProblem changed = problem(
                Commitments.NONE, new WhatIf(List.of(new WhatIf.Moved("total:2027", false, fewer)), 100, List.of()));

        IntakeResult.Planned before = plan(problem);
        IntakeResult.Planned after = plan(changed);

        assertThat(seats(after, problem, 0)).isLessThanOrEqualTo((int) fewer).isLessThan(seats(before, problem, 0));
        assertThat(after.cost()).isGreaterThan(before.bound());
    }

    @Test
    void moreDemandAndANewPlantAreSeenInEveryFuture() {
        IntakeProblem base = problem(Commitments.NONE, WhatIf.NOTHING);
        var cell = base.cells().getFirst();
        WhatIf plant = new WhatIf(
                List.of(),
                100,
                List.of(new WhatIf.DemandShock(
                        cell.occupation(), cell.zone(), cell.year(), cell.year(), 400, "园区", "新厂投产")));

        var shocked = problem(Commitments.NONE, plant).cells().getFirst();
        var more = problem(Commitments.NONE, new WhatIf(List.of(), 120, List.of()))
                .cells()
                .getFirst();

        assertThat(shocked.mean()).isBetween(cell.mean() + 399, cell.mean() + 401);
        assertThat(more.mean()).isBetween(cell.mean() * 1.2 - 1, cell.mean() * 1.2 + 1);
    }

    @Test
    void anUnknownLimitIsNamed() {
        assertThatThrownBy(() -> problem(
                        Commitments.NONE,
                        new WhatIf(List.of(new WhatIf.Moved("teachers:NOBODY:2027", false, 3)), 100, List.of())))
                .hasMessageContaining("teachers:NOBODY:2027");
        assertThatThrownBy(() -> new WhatIf(List.of(), 0, List.of())).hasMessageContaining("1..1000");
    }

    @Test
    @Tag("S3")
    void everyLearnerOfThePlanIsAccountedFor() {
        AdviceBasis basis = AdviceBasis.of(REGION, Catalogue.load(), outlooks(), Commitments.NONE, 4, 50, SEED);
        IntakeResult.Planned planned = plan(basis.problem());

        PlanFigures figures = new PlanFigures(basis.problem(), planned.plan());

        for (int year = 0; year < 4; year++) {
            String in = "in:" + (2027 + year);
            assertThat(figures.flows().stream()
                            .filter(f -> f.from().equals(in))
                            .mapToDouble(PlanFigures.Flow::learners)
                            .sum())
                    .isCloseTo(figures.seats(year), within(1.0));
            assertThat(figures.shares().stream()
                            .filter(s -> in.endsWith("" + s.year()))
                            .mapToInt(PlanFigures.Share::seats)
                            .sum())
                    .isEqualTo(figures.seats(year));
        }
        List<PlanFigures.CohortYear> years = figures.cohortYears();
        assertThat(years.stream().mapToDouble(PlanFigures.CohortYear::entering).sum())
                .isCloseTo(
                        years.stream()
                                .mapToDouble(y -> y.working() + y.elsewhere() + y.leaving())
                                .sum(),
                        within(1e-6));
        assertThat(years.stream().mapToDouble(PlanFigures.CohortYear::goingOn).sum())
                .isPositive();
        assertThat(figures.total().stream()
                        .mapToDouble(PlanFigures.Supply::demand)
                        .sum())
                .isCloseTo(
                        figures.byChain().stream()
                                .mapToDouble(PlanFigures.Supply::demand)
                                .sum(),
                        within(1e-6));
        assertThat(figures.byChain())
                .extracting(PlanFigures.Supply::group)
                .containsAll(basis.chains().stream().map(AdviceBasis.Named::id).toList());
        assertThat(figures.byZone())
                .allMatch(s -> s.low() <= s.demand() && s.demand() <= s.high())
                .allMatch(s -> Math.abs(s.demand() - s.open() + s.surplus() - s.served()) < 1e-6);
        for (int year = 2027; year <= 2030; year++) {
            int now = year;
            var seats = figures.shares().stream()
                    .filter(s -> s.year() == now)
                    .mapToInt(PlanFigures.Share::seats)
                    .summaryStatistics();
            assertThat(seats.getMax() - seats.getMin())
                    .as("three equal parts of %d, which the limits allow", year)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(figures.limits()).anyMatch(PlanFigures.Use::binding);
        assertThat(basis.past()).hasSize(300);
    }

    private static int seats(IntakeResult.Planned planned, IntakeProblem problem, int year) {
        int sum = 0;
        for (int o = 0; o < problem.offerings().size(); o++) {
            sum += planned.plan().at(o, year);
        }
        return sum;
    }

    private static IntakeResult.Planned plan(IntakeProblem problem) {
        long begun = System.nanoTime();
        IntakeResult result = IntakePlanner.plan(problem, () -> 60 - (System.nanoTime() - begun) / 1e9, 0.001, null);
        assertThat(result).isInstanceOf(IntakeResult.Planned.class);
        return (IntakeResult.Planned) result;
    }

    private static IntakeProblem problem(Commitments commitments, WhatIf whatIf) {
        return whatIf.of(RegionIntake.problem(REGION, outlooks(), commitments, 4, 50, SEED));
    }

    private static List<Futures.Outlook> outlooks() {
        return SeatDemand.of(REGION, List.of());
    }
}
