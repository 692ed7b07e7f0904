package org.siquan.app.filings.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.siquan.app.filings.Desk;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.FilingProblems;
import org.siquan.app.filings.Filings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultFilingProblems implements FilingProblems {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Filings filings;
    private final FilingAccess access;
    private final AuditLog audit;
    private final FilingNews news;
    private final Clock clock;

    DefaultFilingProblems(
            JdbcClient jdbc, Filings filings, FilingAccess access, AuditLog audit, FilingNews news, Clock clock) {
        this.jdbc = jdbc;
        this.filings = filings;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> of(FilingId id) {
        return jdbc.sql("""
                        select * from filings.problem where park_id = platform.park() and packet_id = :id order by seq""")
                .param("id", filings.get(id).id().value())
                .query((row, _) -> {
                    Date closed = row.getDate("closed_on");
                    return new Problem(
                            row.getInt("seq"),
                            row.getString("body"),
                            row.getDate("day").toLocalDate(),
                            row.getString("answer"),
                            closed == null ? null : closed.toLocalDate(),
                            row.getLong("version"));
                })
                .list();
    }

    @Override
    public void report(FilingId id, String text, LocalDate day) {
        Filing filing = filings.get(id);
        access.require(access.may(filing, Desk.HOST));
        if (filing.kind() != FilingKind.CROSS_PROVINCE || !filing.state().accepted()) {
            throw ProblemException.conflict("filing-move");
        }
        LocalDate filed = filing.dates().filed();
        LocalDate today = LocalDate.now(clock);
        if (filed != null && (day.isBefore(filed) || day.isAfter(today))) {
            throw ProblemException.invalid("filing-day", day, filed, today);
        }
        lock(id);
        int taken = jdbc.sql("""
                        insert into filings.problem (park_id, org_id, packet_id, seq, body, day, actor)
                        select platform.park(), :org, :id, coalesce(max(seq), 0) + 1, :body, :day, :actor
                        from filings.problem where park_id = platform.park() and packet_id = :id
                        on conflict on constraint problem_said_once do nothing""")
                .param("org", filing.school().value())
                .param("id", id.value())
                .param("body", words(text))
                .param("day", Date.valueOf(day))
                .param("actor", ActingAs.get().name())
                .update();
        if (taken == 1) {
            audit.record("filing.problem-returned", "filing:" + id);
            news.tell(filing, "filing.problem", of(id).size());
        }
    }

    /** Two who report at once get two numbers. */
    private void lock(FilingId id) {
        jdbc.sql("""
                        select version from filings.packet where park_id = platform.park() and packet_id = :id for update""").param("id", id.value()).query(Long.class).single();
    }

    @Override
    public void answer(FilingId id, int seq, long version, String answer) {
        access.require(access.isSchool(filings.get(id)));
        Problem problem = get(id, seq);
        String words = words(answer);
        if (words.equals(problem.answer())) {
            return;
        }
        if (problem.closed() != null) {
            throw ProblemException.conflict("filing-problem-closed");
        }
        changed(jdbc.sql("""
                update filings.problem set answer = :answer, version = version + 1
                where park_id = platform.park() and packet_id = :id and seq = :seq and version = :version""").param("answer", words), id, seq, version);
        audit.record("filing.problem-answered", "filing:" + id);
    }

    @Override
    public void close(FilingId id, int seq, long version) {
        access.require(access.may(filings.get(id), Desk.HOST));
        Problem problem = get(id, seq);
        if (problem.closed() != null) {
            return;
        }
        if (problem.answer() == null) {
            throw ProblemException.conflict("filing-problem-unanswered");
        }
        changed(jdbc.sql("""
                update filings.problem set closed_on = :today, version = version + 1
                where park_id = platform.park() and packet_id = :id and seq = :seq and version = :version""").param("today", Date.valueOf(LocalDate.now(clock))), id, seq, version);
        audit.record("filing.problem-closed", "filing:" + id);
    }

    private Problem get(FilingId id, int seq) {
        return of(id).stream()
                .filter(problem -> problem.seq() == seq)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("filing-problem-unknown"));
    }

    private static void changed(JdbcClient.StatementSpec update, FilingId id, int seq, long version) {
        if (update.param("id", id.value())
                        .param("seq", seq)
                        .param("version", version)
                        .update()
                != 1) {
            throw ProblemException.conflict("filing-stale");
        }
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw ProblemException.invalid("filing-note", LONGEST);
        }
        return words;
    }
}
