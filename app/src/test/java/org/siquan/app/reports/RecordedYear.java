package org.siquan.app.reports;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementId;

/** What other processes recorded about six learners of one school in the academic year 2025. */
final class RecordedYear {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    private final ReportFixture r;
    private final Papers papers;
    private final List<PlacementId> p = new ArrayList<>();

    RecordedYear(ReportFixture r, Papers papers) {
        this.r = r;
        this.papers = papers;
    }

    void fill() {
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

    UUID id(int n) {
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

    void journal(int n, String part) {
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
}
