package org.siquan.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.reports.QualityReports.Counted;
import org.siquan.app.reports.QualityReports.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six learners of one school with what other processes recorded about them, counted by hand. */
@SiquanTest
@Tag("S5")
class QualityReportsTest {

    private static final ReportYear YEAR = new ReportYear(2025);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    QualityReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private ReportFixture r;
    private List<PlacementId> p;

    @BeforeEach
    void sixLearners() {
        park = circles.loadVocational("report-quality-" + System.nanoTime());
        r = new ReportFixture(park, placements, transactions);
        p = new ArrayList<>();
        paper(
                placed(0, "PREPARING", null),
                PaperKind.INSURANCE,
                Map.of("covered-from", "2026-03-01", "covered-to", "2026-08-31"));
        state(0, "ENDED", LAST.plusDays(1));
        PlacementId second = placed(1, "PREPARING", null);
        paper(second, PaperKind.INSURANCE, Map.of("covered-from", "2026-03-10", "covered-to", "2026-08-31"));
        paper(second, PaperKind.AGREEMENT, Map.of("agreement-signed", "2026-03-02"));
        state(1, "ENDED", LAST);
        p.add(r.placed(2, false, FIRST, LocalDate.of(2026, 3, 20), "ENDED", LocalDate.of(2026, 3, 20)));
        placed(3, "RUNNING", null);
        placed(4, "SEALED", LAST.plusDays(1));
        placed(5, "PREPARING", null);
        r.placed(0, false, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 31), "ENDED", LocalDate.of(2025, 9, 1));
        agreement(0, "SIGNED", "2026-02-12", null);
        agreement(2, "ENDED", "2026-02-20", "UNIT");
        agreement(3, "DRAFT", null, null);
        pay();
        days();
        matters();
    }

    private PlacementId placed(int n, String state, @Nullable LocalDate ended) {
        PlacementId id = r.placed(n, n == 1, FIRST, LAST, state, ended);
        p.add(id);
        return id;
    }

    /** Papers are stated before the start; then it runs and ends. */
    private void state(int n, String state, LocalDate ended) {
        ReportFixture.sql("update placements.placement set state = ? where placement_id = ?", state, id(n));
        ReportFixture.step(p.get(n), "RUNNING", FIRST, "");
        ReportFixture.step(p.get(n), "ENDED", ended, "期满（演示）");
    }

    private void paper(PlacementId id, PaperKind kind, Map<String, String> facts) {
        r.run(r.school, () -> papers.state(id, kind, facts, "演示", null));
    }

    private UUID id(int n) {
        return p.get(n).value();
    }

    private void agreement(int n, String state, @Nullable String signed, @Nullable String over) {
        ReportFixture.sql(
                """
                insert into agreements.agreement (park_id, org_id, agreement_id, placement_id, learner_id, enterprise_id, edition, kind,
                  state, guardian_needed, monthly_yuan, pay_day, texts, number, fingerprint, sha256, content, out_at, signed_at, over_on,
                  over_by, over_why)
                select park_id, org_id, ?, placement_id, learner_id, enterprise_id, 1, 'FIRST', ?, false, 2400, 10, '{}', ?, 'f', 's',
                  '\\x00', now(), cast(? as timestamptz), case when ? then date '2026-03-20' end, ?,
                  case when ? then '岗位撤销（演示）' end
                from placements.placement where placement_id = ?""",
                UUID.randomUUID(),
                state,
                "协" + UUID.randomUUID(),
                signed == null ? null : signed + " 10:00:00+08",
                over != null,
                over,
                over != null,
                id(n));
    }

    private void pay() {
        terms(0, "MONTH", 240_000);
        terms(3, "DAY", 12_000);
        month("2026-03-01", "2026-04-10", "2026-04-09");
        month("2026-04-01", "2026-05-10", "2026-05-12");
    }

    private void terms(int n, String per, long fen) {
        ReportFixture.sql("""
                insert into pay.terms (park_id, org_id, placement_id, learner_id, enterprise_id, seq, valid_from, per, fen, pay_day,
                  source, undergraduate, actor)
                select park_id, org_id, placement_id, learner_id, enterprise_id, 1, date '2026-03-02', ?, ?, 10, '演示', false,
                  'system:test' from placements.placement where placement_id = ?""", per, fen, id(n));
    }

    private void month(String month, String due, String paid) {
        ReportFixture.sql("""
                insert into pay.month (park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, month,
                  work_days, due_on, due_fen, paid_fen, last_paid)
                select park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, cast(? as date), 21,
                  cast(? as date), 240000, 240000, cast(? as date) from placements.placement where placement_id = ?""", month, due, paid, id(0));
    }

    private void days() {
        presence("2026-03-02", "tutor_said");
        presence("2026-03-03", "tutor_said");
        presence("2026-03-04", "mentor_said");
        presence("2026-03-05", "leave_says");
        presence("2026-03-07", "tutor_said"); // a Saturday: no shift was planned
        journal(0, "2026-03-02");
        journal(0, "2026-03-09");
        journal(0, "2025-08-25"); // of the year before
        journal(0, "report");
        ReportFixture.sql("""
                insert into orders.fulfilment (park_id, org_id, school_org, order_id, learner_id, step, day, evidence, recorded, by)
                select p.park_id, p.enterprise_id, p.org_id, t.order_id, p.learner_id, 'HIRED', date '2026-07-01', '合同（演示）', now(),
                  'system:test'
                from placements.placement p join industry.post t on t.park_id = p.park_id and t.post_id = p.post_id
                where placement_id = ?""", id(4));
    }

    private void presence(String day, String who) {
        ReportFixture.sql("""
                insert into days.presence (park_id, org_id, placement_id, learner_id, enterprise_id, day, learner_name, unit_name, %s,
                  planned, rest_day, at)
                select park_id, org_id, placement_id, learner_id, enterprise_id, cast(? as date), learner_name, unit_name, 'LEAVE',
                  480, false, now() from placements.placement where placement_id = ?""".formatted(who), day, id(0));
    }

    private void journal(int n, String part) {
        ReportFixture.sql("""
                insert into days.journal (park_id, org_id, placement_id, learner_id, enterprise_id, part, learner_name, words,
                  handed_in, written)
                select park_id, org_id, placement_id, learner_id, enterprise_id, ?, learner_name, '演示', date '2026-04-30', now()
                from placements.placement where placement_id = ?""", part, id(n));
    }

    private void matters() {
        incident("GRAVE", "2026-03-10 12:00:00+08");
        incident("ORDINARY", "2026-03-10 09:30:00+08");
        dispute(1, "SAYS_LOW", true, "EXPLAINED");
        dispute(3, "LATE", false, null);
    }

    private void incident(String level, String reported) {
        ReportFixture.sql("""
                insert into days.incident (park_id, org_id, placement_id, learner_id, enterprise_id, incident_id, learner_name, kind,
                  level, what, known, reported, due, reporter)
                select park_id, org_id, placement_id, learner_id, enterprise_id, ?, learner_name, 'INJURY', ?, '演示',
                  timestamptz '2026-03-10 09:00:00+08', cast(? as timestamptz), timestamptz '2026-03-10 10:00:00+08', 'system:test'
                from placements.placement where placement_id = ?""", UUID.randomUUID(), level, reported, id(0));
    }

    private void dispute(int n, String kind, boolean byPerson, @Nullable String outcome) {
        ReportFixture.sql(
                """
                insert into pay.case_file (park_id, org_id, case_id, placement_id, learner_id, learner_name, enterprise_id, unit_name,
                  kind, rule_id, subject, owner, by_person, unit_sees, opened, outcome, closed)
                select park_id, org_id, ?, placement_id, learner_id, learner_name, enterprise_id, unit_name, ?, 'SX-18', '2026-03',
                  'SCHOOL', ?, true, timestamptz '2026-04-20 09:00:00+08', ?, cast(? as timestamptz)
                from placements.placement where placement_id = ?""", UUID.randomUUID(), kind, byPerson, outcome, outcome == null ? null : new Timestamp(0), id(n));
    }

    @Test
    void everyFigureIsWhatHandsCount() {
        Counted counted = r.as(r.school, () -> reports.count(YEAR));

        is(counted, "POST_LEARNERS", "5", 0);
        is(counted, "BEGUN", "5", 0);
        is(counted, "KIND:POST", "5", 0);
        is(counted, "KIND:COGNITIVE", "0", 0);
        is(counted, "STATE:ENDED", "3", 0);
        is(counted, "STATE:SEALED", "1", 0);
        is(counted, "STATE:RUNNING", "1", 0);
        is(counted, "STATE:PREPARING", "1", 0);
        is(
                counted,
                "UNITS",
                String.valueOf(IntStream.range(0, 5)
                        .mapToObj(n -> r.people.get(n).enterprise())
                        .distinct()
                        .count()),
                0);
        is(counted, "SELF_CHOSEN", "20.0", 0);
        is(counted, "CATEGORY", "100.0", 0);
        is(counted, "SIGNED", "50.0", 1); // 1 and 3 of 0 to 3; of 4 nothing is recorded
        is(counted, "INSURED", "50.0", 3);
        is(counted, "PAY", "2400.00", 4);
        is(counted, "PAID", "50.0", 4);
        // Mondays to Fridays from 2 March to 30 April without 6 April: 43; to 20 March: 15. 3 of 4 × 43 + 15 = 187.
        is(counted, "CHECKED", "1.6", 0);
        assertThat(counted.get("CHECKED").value().part()).isEqualTo(3);
        assertThat(counted.get("CHECKED").value().whole()).isEqualTo(187);
        is(counted, "JOURNALS", "2", 0);
        is(counted, "REPORTS", "25.0", 0);
        is(counted, "INCIDENTS:GRAVE", "1", 0);
        is(counted, "INCIDENTS:SERIOUS", "0", 0);
        is(counted, "INCIDENTS:ORDINARY", "1", 0);
        is(counted, "REPORTED", "50.0", 0);
        is(counted, "CASES", "2", 0);
        is(counted, "COMPLAINTS", "1", 0);
        is(counted, "CLOSED", "50.0", 0);
        is(counted, "EARLY", "33.3", 1); // 2 of 0, 2, 4; of 1, which ended on its last day, nobody can say
        is(counted, "EARLY_BY:UNIT", "1", 0);
        assertThat(counted.get("EARLY_BY:UNIT").rows().getFirst().detail()).contains("岗位撤销");
        is(counted, "SEALED", "25.0", 0);
        is(counted, "EMPLOYED", "1", 3);
        assertThat(counted.figures().stream()
                        .filter(f -> f.kind() == FigureKind.WAY)
                        .mapToInt(f -> f.rows().size())
                        .sum())
                .isEqualTo(5);
        assertThat(counted.figures()).noneMatch(f -> f.of().contains("?"));
        assertThat(counted.toString()).doesNotContain(r.people.getFirst().learnerName());
    }

    private static void is(Counted counted, String id, String number, long unknown) {
        FigureValue value = counted.get(id).value();
        assertThat(value.number()).as(id).contains(new BigDecimal(number));
        assertThat(value.unknown()).as("unknown of %s", id).isEqualTo(unknown);
    }

    @Test
    void whatIsNotRecordedIsUnknownAndNeverZero() {
        ReportFixture.sql(
                "delete from orders.fulfilment where learner_id = ?",
                r.people.get(4).learner().value());
        ReportFixture.sql("delete from pay.terms where placement_id = ?", id(0));

        Counted counted = r.as(r.school, () -> reports.count(YEAR));
        for (String id : List.of("EMPLOYED", "PAY")) {
            assertThat(counted.get(id).value().state()).as(id).isEqualTo(FigureValue.State.UNKNOWN);
            assertThat(counted.get(id).value().number()).isEmpty();
        }
    }

    @Test
    void anEditionStaysAsItWasAndTheNextSaysWhatChanged() {
        Edition first = r.as(r.school, () -> reports.publish(YEAR, "首次公布"));
        assertThat(refusal(r.school, () -> reports.publish(YEAR, ""))).isEqualTo("report-unchanged");
        Counted rows = r.as(r.school, () -> reports.rows(YEAR, 1));
        assertThat(rows.figures())
                .isEqualTo(r.as(r.school, () -> reports.count(YEAR)).figures());

        for (int n = 0; n < 5; n++) {
            if (n != 0) {
                journal(n, "2026-03-16");
            }
        }
        ReportFixture.sql("update placements.placement set self_chosen = true where placement_id = ?", id(0));
        Edition second = r.as(r.school, () -> reports.publish(YEAR, "补录周志"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(r.as(r.school, () -> reports.rows(YEAR, 1)).figures()).isEqualTo(rows.figures());
        assertThat(r.as(r.school, () -> reports.get(first.school(), YEAR, 1))).isEqualTo(first);
        assertThat(r.as(r.school, () -> reports.changes(first))).isEmpty();
        assertThat(r.as(r.school, () -> reports.changes(second)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before())
                            .isNotNull()
                            .satisfies(v -> assertThat(v.state()).isEqualTo(FigureValue.State.SMALL));
                    assertThat(change.now())
                            .isNotNull()
                            .satisfies(v -> assertThat(v.part()).isEqualTo(6));
                });
        String content = transactions.as(
                r.school,
                () -> jdbc.sql(
                                "select content from reports.edition_rows where park_id = platform.park() and number = 1")
                        .query(String.class)
                        .single());
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(first.sha256());
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> transactions.runAs(
                                r.school,
                                () -> jdbc.sql("update reports.edition set note = 'x'")
                                        .update())))
                .hasMessageContaining("permission denied");
    }

    @Test
    void operatorAndAuthorityReadEditionsAndSumsOfThem() {
        Edition edition = r.as(r.school, () -> reports.publish(YEAR, ""));
        for (Role role : List.of(Role.PARK, Role.COMMISSION)) {
            Actor reader = People.person(park, new OrgId("park"), role);
            assertThat(r.as(reader, () -> reports.get(edition.school(), YEAR, 1))
                            .figures())
                    .isEqualTo(edition.figures());
            assertThat(refusal(reader, () -> reports.rows(YEAR, 1))).isEqualTo("access-refused");
            assertThat(refusal(reader, () -> reports.count(YEAR))).isEqualTo("access-refused");
            Map<String, QualityReports.Total> totals = r.as(reader, () -> reports.totals(YEAR)).stream()
                    .collect(Collectors.toMap(total -> total.value().id(), total -> total));
            assertThat(totals.get("BEGUN")).satisfies(total -> {
                assertThat(total.value().part()).isEqualTo(5);
                assertThat(total.schools()).isOne();
            });
            assertThat(totals.get("SELF_CHOSEN")).satisfies(total -> {
                assertThat(total.value().state()).isEqualTo(FigureValue.State.SMALL);
                assertThat(total.left()).isOne();
            });
        }
        Actor other = r.people.getFirst().otherSchool();
        assertThat(r.as(other, () -> reports.count(YEAR)).get("BEGUN").rows()).isEmpty();
        assertThat(refusal(other, () -> reports.get(edition.school(), YEAR, 1))).isEqualTo("report-edition-unknown");
        assertThat(refusal(other, () -> reports.rows(YEAR, 1))).isEqualTo("report-edition-unknown");
        assertThat(refusal(other, () -> reports.totals(YEAR))).isEqualTo("access-refused");
        Actor learner = circles.learner(park, r.people.getFirst().learner().value());
        for (String table : List.of("edition", "edition_rows", "sheet", "sheet_line", "particular", "unit_code")) {
            assertThat(r.as(
                            learner,
                            () -> jdbc.sql("select count(*) from reports." + table)
                                    .query(Long.class)
                                    .single()))
                    .as("a learner of the school reads %s", table)
                    .isZero();
        }
    }

    private <T> String refusal(Actor actor, Supplier<T> work) {
        return catchThrowableOfType(ProblemException.class, () -> transactions.as(actor, work))
                .code();
    }
}
