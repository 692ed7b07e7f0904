package org.siquan.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.reports.InternshipReports.Particulars;
import org.siquan.app.reports.InternshipReports.Standing;
import org.siquan.app.reports.ReportLine.Exclusion;
import org.siquan.app.reports.ReportLine.Missing;
import org.siquan.app.reports.ReportSheet.Change;
import org.siquan.app.reports.ReportSheet.Difference;
import org.springframework.beans.factory.annotation.Autowired;

/** A month of a school with undergraduates, counted by hand: what is reported, what is missing, what changed afterwards. */
@SiquanTest
@Tag("S5")
class InternshipReportsTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    InternshipReports reports;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private ParkId park;
    private ReportFixture r;
    private LocalDate today;
    private ReportPeriod month;
    private LocalDate first;
    private LocalDate last;
    private PlacementId arranged;
    private PlacementId own;
    private PlacementId runs;
    private PlacementId never;

    @BeforeEach
    void lastMonth() {
        park = circles.load("report-month-" + System.nanoTime());
        r = new ReportFixture(park, placements, transactions);
        today = LocalDate.now(clock);
        month = ReportPeriod.month(YearMonth.from(today));
        first = month.first();
        last = month.first().plusDays(20);
        arranged = r.placed(0, false, first, last, "ENDED", last.plusDays(1));
        own = r.placed(1, true, first, last, "SEALED", last.plusDays(1));
        runs = r.placed(2, false, first, last, "RUNNING", null);
        never = r.placed(3, false, first, last, "PREPARING", null);
        r.placed(4, false, first, month.last().plusDays(1), "RUNNING", null); // ends in this month
        r.placed(5, false, first, last, "CANCELLED", null);
    }

    @Test
    void listsWhatEndedInTheMonthBeforeAndWhatEachLacks() {
        Standing standing = standing();

        assertThat(standing.lines())
                .extracting(ReportLine::placement)
                .containsExactlyInAnyOrder(arranged, own, runs, never);
        assertThat(line(arranged).missing())
                .containsExactly(Missing.TYPE, Missing.ORGANISED, Missing.COURSE, Missing.CREDITS, Missing.UNIT_CODE);
        assertThat(line(own).missing())
                .as("chosen by the learner: 分散")
                .containsExactly(Missing.TYPE, Missing.COURSE, Missing.CREDITS, Missing.UNIT_CODE);
        assertThat(line(runs).missing()).contains(Missing.END);
        assertThat(line(never).excluded()).isEqualTo(Exclusion.NOT_BEGUN);
        assertThat(line(arranged).told().setting()).isEqualTo(Setting.ON_SITE);
        assertThat(refusal(() -> reports.make(month))).isEqualTo("report-nothing-new");
        assertThat(r.as(r.school, reports::due)).singleElement().satisfies(due -> {
            assertThat(due.period()).isEqualTo(month);
            assertThat(due.placements()).isEqualTo(3);
        });
    }

    @Test
    void aFileIsMadeHandedInAndSupplemented() throws IOException {
        enter(List.of(arranged, own, runs), said("=1+1", "2"));
        enter(List.of(runs), new Particulars(null, null, null, false, "选修，不计学分", "", null));
        codes();

        ReportSheet sheet = r.as(r.school, () -> reports.make(month));
        assertThat(sheet.lines()).isEqualTo(2);
        assertThat(sheet.supplement()).isFalse();
        assertThat(r.as(r.school, () -> reports.make(month)).id())
                .as("the same lines are the same file")
                .isEqualTo(sheet.id());
        byte[] file = Objects.requireNonNull(
                r.as(r.school, () -> reports.file(sheet.id())).getBody());
        assertThat(Sha256.of(file)).isEqualTo(sheet.sha256());
        var rows = SheetRows.rows(file);
        assertThat(rows).hasSize(3);
        assertThat(SheetRows.formulas(file)).isZero();
        assertThat(rows.getFirst()).containsEntry("E", "实习类型").containsEntry("I", "统一社会信用代码");
        assertThat(rows.subList(1, 3))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("E", "毕业实习")
                        .containsEntry("G", "现场")
                        .containsEntry("I", UnifiedCodeTest.EXAMPLE)
                        .containsEntry("J", "=1+1")
                        .containsEntry("K", "2")
                        .containsEntry("O", "新增"))
                .extracting(row -> row.get("F"))
                .containsExactlyInAnyOrder("集中", "分散");

        r.run(r.school, () -> reports.handIn(sheet.id(), today, " 回执7 "));
        r.run(r.school, () -> reports.handIn(sheet.id(), today, "回执7"));
        assertThat(refusal(() -> {
                    reports.handIn(sheet.id(), today, "回执8");
                    return 0;
                }))
                .isEqualTo("report-handed-in");
        assertThat(standing().differences()).isEmpty();
        assertThat(refusal(() -> reports.make(month))).isEqualTo("report-nothing-new");
        assertThat(r.as(r.school, reports::due)).isEmpty();

        enter(List.of(own), said("毕业实习（补）", "6"));
        enter(List.of(arranged), new Particulars(null, null, null, false, "改为不计学分", "", null));
        enter(List.of(runs), new Particulars(null, null, null, true, "", "", null));
        ReportFixture.sql("update placements.placement set state = 'ENDED' where placement_id = ?", runs.value());

        assertThat(standing().differences())
                .extracting(Difference::placement, Difference::change)
                .containsExactlyInAnyOrder(
                        tuple(own, Change.CHANGED), tuple(runs, Change.ADDED), tuple(arranged, Change.WITHDRAWN));
        ReportSheet supplement = r.as(r.school, () -> reports.make(month));
        assertThat(supplement.supplement()).isTrue();
        assertThat(supplement.edition()).isEqualTo(2);
        assertThat(supplement.lines()).isEqualTo(3);
        r.run(r.school, () -> reports.handIn(supplement.id(), today, ""));
        assertThat(standing().differences()).isEmpty();
    }

    @Test
    void aCourseOfTheMajorBringsItsCreditsAlong() {
        var course = r.as(r.school, () -> reports.courses(month)).stream()
                .filter(one -> one.major().equals(line(own).learner().majorCode()))
                .findFirst()
                .orElseThrow();

        r.run(
                r.school,
                () -> reports.enter(List.of(own), new Particulars(null, null, null, null, "", course.name(), null)));

        assertThat(line(own).told().credits()).isEqualByComparingTo(course.credits());
        assertThat(line(own).missing()).doesNotContain(Missing.CREDITS);
    }

    @Test
    void onlyTheNewestFileCanBeHandedInAndOnADayThatCanBe() {
        enter(List.of(arranged, own), said("毕业实习", "4"));
        codes();
        ReportSheet older = r.as(r.school, () -> reports.make(month));
        enter(List.of(own), said("毕业实习", "5"));
        ReportSheet newer = r.as(r.school, () -> reports.make(month));

        assertThat(newer.edition()).isEqualTo(2);
        assertThat(newer.supplement()).as("nothing was handed in yet").isFalse();
        assertThat(handIn(older, today)).isEqualTo("report-newer");
        assertThat(handIn(newer, today.minusDays(1))).isEqualTo("report-handed-day");
        assertThat(handIn(newer, today.plusDays(1))).isEqualTo("report-handed-day");
    }

    @Test
    void aNewEntryThatLacksSomethingIsRefusedWithAReason() {
        assertThat(refusal(() -> reports.enter(List.of(), said("毕业实习", "4")))).isEqualTo("report-none-chosen");
        assertThat(refusal(() -> reports.enter(List.of(own), Particulars.NOTHING)))
                .isEqualTo("report-nothing-said");
        assertThat(refusal(() -> reports.enter(List.of(own), new Particulars(null, null, null, false, " ", "", null))))
                .isEqualTo("report-no-credit-why");
        assertThat(refusal(() -> reports.enter(List.of(own, PlacementId.next()), said("毕业实习", "4"))))
                .isEqualTo("placement-unknown");
    }

    @Test
    void thePlanOfATermHoldsWhatBeginsInIt() {
        ReportPeriod term = ReportPeriod.termOf(first);

        assertThat(r.as(r.school, () -> reports.standing(term)).lines())
                .as("all but the cancelled one; who never began is planned all the same")
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.excluded()).isNull());
        assertThat(ReportPeriod.of(ReportPeriod.Kind.TERM, term.code())).isEqualTo(term);
        assertThat(term.next().previous()).isEqualTo(term);
        assertThat(ReportPeriod.termOf(LocalDate.of(2026, 1, 31)).code()).isEqualTo("2025-2026-1");
        assertThat(ReportPeriod.termOf(LocalDate.of(2026, 2, 1)).code()).isEqualTo("2025-2026-2");
        assertThat(ReportPeriod.termOf(LocalDate.of(2026, 7, 31)).last()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void nobodyElseSeesOrMakesAnyOfIt() {
        enter(List.of(arranged), said("毕业实习", "4"));
        codes();
        ReportSheet sheet = r.as(r.school, () -> reports.make(month));
        Actor other = r.people.getFirst().otherSchool();

        assertThat(r.as(other, () -> reports.standing(month)).lines()).isEmpty();
        assertThat(refusal(other, () -> reports.file(sheet.id()))).isEqualTo("report-sheet-unknown");
        assertThat(refusal(other, () -> reports.enter(List.of(arranged), said("他校", "1"))))
                .isEqualTo("placement-unknown");
        for (Role role : List.of(Role.PARK, Role.COMMISSION, Role.ENTERPRISE)) {
            Actor actor = People.person(park, new OrgId("park"), role);
            assertThat(refusal(actor, () -> reports.standing(month))).isEqualTo("access-refused");
        }
    }

    @Test
    void aVocationalSchoolHasNothingToReport() {
        ParkId vocational = circles.loadVocational("report-vocational-" + System.nanoTime());
        ReportFixture v = new ReportFixture(vocational, placements, transactions);
        v.placed(0, false, first, last, "ENDED", last);

        assertThat(v.as(v.school, () -> reports.standing(month)).lines()).isEmpty();
        assertThat(v.as(v.school, reports::due)).isEmpty();
    }

    private static Particulars said(String course, String credits) {
        return new Particulars(InternshipType.GRADUATION, null, null, null, "", course, new BigDecimal(credits));
    }

    private void enter(List<PlacementId> ids, Particulars said) {
        r.run(r.school, () -> reports.enter(ids, said));
        if (ids.contains(arranged)) {
            r.run(
                    r.school,
                    () -> reports.enter(
                            List.of(arranged, runs),
                            new Particulars(null, Organised.CENTRAL, null, null, "", "", null)));
        }
    }

    /** The code of every unit. */
    private void codes() {
        Set<String> done = new HashSet<>();
        IntStream.range(0, 5)
                .mapToObj(n -> r.people.get(n).enterprise())
                .filter(unit -> done.add(unit.value()))
                .forEach(unit ->
                        r.run(r.school, () -> reports.enterCode(unit, new UnifiedCode(UnifiedCodeTest.EXAMPLE))));
    }

    private String handIn(ReportSheet sheet, LocalDate day) {
        return refusal(() -> {
            reports.handIn(sheet.id(), day, "");
            return 0;
        });
    }

    private Standing standing() {
        return r.as(r.school, () -> reports.standing(month));
    }

    private ReportLine line(PlacementId id) {
        return standing().lines().stream()
                .filter(line -> line.placement().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> String refusal(Supplier<T> work) {
        return refusal(r.school, work);
    }

    private <T> String refusal(Actor actor, Supplier<T> work) {
        return catchThrowableOfType(ProblemException.class, () -> transactions.as(actor, work))
                .code();
    }
}
