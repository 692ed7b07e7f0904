package org.siquan.app.rounds.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.rounds.RoundAppeals.Appeal;
import org.siquan.app.rounds.RoundAppeals.Outcome;
import org.siquan.app.rounds.RoundId;
import org.siquan.region.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals as far as the actor may see them. Callers bring the transaction. */
@Repository
class AppealTable {

    private final JdbcClient jdbc;

    AppealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appeal> list(RoundId round, Instant now) {
        return jdbc.sql("""
                        select a.*, p.name from rounds.appeal a join rounds.participant p using (park_id, round_id, learner_id)
                        where a.park_id = platform.park() and a.round_id = :round order by (a.outcome is not null), a.due, a.number""")
                .param("round", round.value())
                .query((row, _) -> {
                    String outcome = row.getString("outcome");
                    Instant due = RoundTable.instant(row, "due");
                    return new Appeal(
                            row.getInt("number"),
                            new LearnerId(row.getString("learner_id")),
                            row.getString("name"),
                            row.getString("words"),
                            RoundTable.instant(row, "filed"),
                            due,
                            outcome == null && now.isAfter(due),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("answer"),
                            RoundTable.findInstant(row, "answered"));
                })
                .list();
    }

    void insert(
            RoundId round,
            int number,
            LearnerId learner,
            OrgId school,
            int run,
            String words,
            Instant now,
            Instant due) {
        jdbc.sql("""
                insert into rounds.appeal (park_id, org_id, round_id, number, learner_id, run, words, filed, filed_by, due)
                values (platform.park(), :school, :round, :number, :learner, :run, :words, :now, :by, :due)""")
                .param("school", school.value())
                .param("round", round.value())
                .param("number", number)
                .param("learner", learner.value())
                .param("run", run)
                .param("words", words)
                .param("now", RoundTable.utc(now))
                .param("by", ActingAs.get().name())
                .param("due", RoundTable.utc(due))
                .update();
    }

    int next(RoundId round) {
        return jdbc.sql("select rounds.next_appeal(:round)")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    /** Who filed it, where this answers it: it was not answered before. */
    Optional<String> answer(RoundId round, int number, Outcome outcome, String words, Instant now) {
        return jdbc.sql("""
                        update rounds.appeal set outcome = :outcome, answer = :words, answered = :now, answered_by = :by
                        where park_id = platform.park() and round_id = :round and number = :number and outcome is null
                        returning filed_by""")
                .param("outcome", outcome.name())
                .param("words", words)
                .param("now", RoundTable.utc(now))
                .param("by", ActingAs.get().name())
                .param("round", round.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    int open(RoundId round) {
        return jdbc.sql("""
                        select count(*) from rounds.appeal
                        where park_id = platform.park() and round_id = :round and outcome is null""").param("round", round.value()).query(Integer.class).single();
    }

    /** Learners whose appeal against this run was upheld. */
    List<String> upheld(RoundId round, int run) {
        return jdbc.sql("""
                        select distinct learner_id from rounds.appeal
                        where park_id = platform.park() and round_id = :round and run = :run and outcome = 'UPHELD'""")
                .param("round", round.value())
                .param("run", run)
                .query(String.class)
                .list();
    }
}
