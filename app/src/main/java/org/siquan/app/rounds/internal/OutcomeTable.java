package org.siquan.app.rounds.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundResults.Notice;
import org.siquan.app.rounds.RoundResults.Result;
import org.siquan.app.rounds.Rounds.Confirmation;
import org.siquan.app.rounds.Rounds.Counts;
import org.siquan.region.LearnerId;
import org.siquan.year.MatchingResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a run proposes and what the schools say of it, as far as the actor may see it. Callers bring the transaction. */
@Repository
class OutcomeTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json = JsonMapper.builder().build();

    OutcomeTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Takes the place of what an earlier run proposed; no column says that somebody declined anything. */
    void replace(RoundId round, Map<String, String> schoolOf, List<MatchingResult.Placement> placements) {
        delete("rounds.result", round);
        List<Object[]> written = placements.stream()
                .map(p -> new Object[] {
                    schoolOf.getOrDefault(p.learner(), ""),
                    round.value(),
                    p.learner(),
                    p.classId(),
                    p.choice(),
                    json.writeValueAsString(p.reasons())
                })
                .toList();
        template.batchUpdate(
                "insert into rounds.result (park_id, org_id, round_id, learner_id, class_id, choice, reasons)"
                        + " values (platform.park(), ?, ?, ?, ?, ?, ?::jsonb)",
                written);
    }

    void delete(String table, RoundId round) {
        jdbc.sql("delete from " + table + " where park_id = platform.park() and round_id = :round")
                .param("round", round.value())
                .update();
    }

    Optional<Result> find(RoundId round, LearnerId learner) {
        return jdbc.sql("""
                        select * from rounds.result
                        where park_id = platform.park() and round_id = :round and learner_id = :learner""")
                .param("round", round.value())
                .param("learner", learner.value())
                .query((row, _) -> new Result(
                        learner,
                        row.getString("class_id"),
                        row.getInt("choice"),
                        json.readValue(row.getString("reasons"), new TypeReference<List<MatchingResult.Reason>>() {}),
                        RoundTable.findInstant(row, "declined")))
                .optional();
    }

    /** A place that was given and kept. */
    record Kept(LearnerId learner, OrgId school, String name, String classId) {}

    List<Kept> kept(RoundId round) {
        return jdbc.sql("""
                        select s.learner_id, s.org_id, p.name, s.class_id
                        from rounds.result s join rounds.participant p using (park_id, round_id, learner_id)
                        where s.park_id = platform.park() and s.round_id = :round and s.class_id is not null
                          and s.declined is null order by s.org_id, s.class_id, p.seq""")
                .param("round", round.value())
                .query((row, _) -> new Kept(
                        new LearnerId(row.getString("learner_id")),
                        new OrgId(row.getString("org_id")),
                        row.getString("name"),
                        row.getString("class_id")))
                .list();
    }

    /** True when the learner had a place and had not declined it before. */
    boolean decline(RoundId round, LearnerId learner, Instant now) {
        return jdbc.sql("""
                        update rounds.result set declined = :now where park_id = platform.park() and round_id = :round
                          and learner_id = :learner and class_id is not null and declined is null""")
                        .param("now", RoundTable.utc(now))
                        .param("round", round.value())
                        .param("learner", learner.value())
                        .update()
                == 1;
    }

    Counts counts(RoundId round, boolean results) {
        return jdbc.sql("select learners, ranked, placed, declined from rounds.counts(:round)")
                .param("round", round.value())
                .query((row, _) -> new Counts(
                        row.getInt("learners"),
                        row.getInt("ranked"),
                        results ? row.getInt("placed") : 0,
                        results ? row.getInt("declined") : 0))
                .single();
    }

    void ask(RoundId round, Collection<String> schools) {
        delete("rounds.confirmation", round);
        for (String school : schools) {
            jdbc.sql("""
                    insert into rounds.confirmation (park_id, org_id, round_id, state)
                    values (platform.park(), :school, :round, 'WAITING')""").param("school", school).param("round", round.value()).update();
        }
    }

    /** The word of the actor's school; true when it was asked. */
    boolean answer(RoundId round, Confirmation.State state, String reason, String classId, Instant now) {
        return jdbc.sql("""
                        update rounds.confirmation set state = :state, reason = :reason, class_id = nullif(:class, ''), at = :now,
                            by = :by
                        where park_id = platform.park() and org_id = platform.org() and round_id = :round""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("class", classId)
                        .param("now", RoundTable.utc(now))
                        .param("by", ActingAs.get().name())
                        .param("round", round.value())
                        .update()
                == 1;
    }

    List<Confirmation> confirmations(RoundId round, Map<String, String> names) {
        return jdbc.sql("""
                        select * from rounds.confirmation where park_id = platform.park() and round_id = :round order by org_id""")
                .param("round", round.value())
                .query((row, _) -> new Confirmation(
                        new OrgId(row.getString("org_id")),
                        names.getOrDefault(row.getString("org_id"), row.getString("org_id")),
                        Confirmation.State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("class_id"),
                        RoundTable.findInstant(row, "at"),
                        row.getString("by")))
                .list();
    }

    void bar(RoundId round, String classId, String reason, Instant now) {
        jdbc.sql("""
                insert into rounds.bar (park_id, org_id, round_id, class_id, reason, at, by)
                values (platform.park(), platform.org(), :round, :class, :reason, :now, :by)
                on conflict on constraint bar_pk do update set reason = excluded.reason, at = excluded.at, by = excluded.by""")
                .param("round", round.value())
                .param("class", classId)
                .param("reason", reason)
                .param("now", RoundTable.utc(now))
                .param("by", ActingAs.get().name())
                .update();
    }

    /** The school takes back what it objected to since the last run. */
    void unbar(RoundId round, String classId) {
        jdbc.sql("""
                delete from rounds.bar where park_id = platform.park() and org_id = platform.org() and round_id = :round
                  and class_id = :class""").param("round", round.value()).param("class", classId).update();
    }

    /** School and class, each pair as one text {@code school/class}. */
    List<String> bars(RoundId round) {
        return jdbc.sql("""
                        select org_id || '/' || class_id from rounds.bar
                        where park_id = platform.park() and round_id = :round""").param("round", round.value()).query(String.class).list();
    }

    void post(RoundId round, List<Kept> kept, Map<String, String> classNames) {
        delete("rounds.notice", round);
        int[] number = {0};
        template.batchUpdate(
                "insert into rounds.notice (park_id, org_id, round_id, number, name, class_name)"
                        + " values (platform.park(), ?, ?, ?, ?, ?)",
                kept.stream()
                        .map(k -> new Object[] {
                            k.school().value(),
                            round.value(),
                            ++number[0],
                            k.name(),
                            classNames.getOrDefault(k.classId(), k.classId())
                        })
                        .toList());
    }

    /** The notice of the actor's school alone, also for who could see others. */
    List<Notice> notice(RoundId round) {
        return jdbc.sql("""
                        select row_number() over (order by number) as place, name, class_name from rounds.notice
                        where park_id = platform.park() and org_id = platform.org() and round_id = :round order by number""")
                .param("round", round.value())
                .query((row, _) -> new Notice(row.getInt("place"), row.getString("name"), row.getString("class_name")))
                .list();
    }
}
