package org.siquan.app.rounds.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings.Ranking;
import org.siquan.app.rounds.RoundRankings.Row;
import org.siquan.region.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learners of rounds and their rankings, as far as the actor may see them. Callers bring the transaction. */
@Repository
class RoundPeopleTable {

    private static final String FOUND = "(:search = '' or p.name ilike :like or p.learner_id ilike :like)";

    private final JdbcClient jdbc;
    private final ParkRows rows;

    RoundPeopleTable(JdbcClient jdbc, ParkRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A learner as the round took them over. */
    record Person(LearnerId id, String school, String name, String major, double score) {}

    void insert(RoundId round, List<Person> people) {
        rows.insert(
                "rounds.participant",
                "round_id, learner_id, name, major_code, score",
                people,
                Person::school,
                p -> List.of(round.value(), p.id().value(), p.name(), p.major(), p.score()));
    }

    /** Learners with a place that took effect and that they have kept. */
    List<String> withPlace() {
        return jdbc.sql("""
                        select distinct s.learner_id from rounds.result s join rounds.round r using (park_id, round_id)
                        where s.park_id = platform.park() and r.state = 'EFFECTIVE' and s.class_id is not null
                          and s.declined is null""").query(String.class).list();
    }

    /** Active ones with their scores, in the order of the roster. */
    List<Person> active(RoundId round) {
        return jdbc.sql("""
                        select * from rounds.participant
                        where park_id = platform.park() and round_id = :round and enrolled order by seq""")
                .param("round", round.value())
                .query((row, _) -> new Person(
                        new LearnerId(row.getString("learner_id")),
                        row.getString("org_id"),
                        row.getString("name"),
                        row.getString("major_code"),
                        row.getDouble("score")))
                .list();
    }

    /** Active ones who take part in the lottery: nobody joins after the freeze. */
    List<Person> drawn(RoundId round) {
        Set<String> drawn = Set.copyOf(
                jdbc.sql("select learner_id from rounds.ticket where park_id = platform.park() and round_id = :round")
                        .param("round", round.value())
                        .query(String.class)
                        .list());
        return active(round).stream()
                .filter(p -> drawn.contains(p.id().value()))
                .toList();
    }

    List<String> ids(RoundId round) {
        return jdbc.sql(
                        "select learner_id from rounds.participant where park_id = platform.park() and round_id = :round")
                .param("round", round.value())
                .query(String.class)
                .list();
    }

    /** Schools that have learners in the round. */
    List<String> schools(RoundId round) {
        return jdbc.sql("""
                        select distinct org_id from rounds.participant
                        where park_id = platform.park() and round_id = :round order by org_id""").param("round", round.value()).query(String.class).list();
    }

    /** Classes that everybody ranks, best first, by learner; in the order of the learners' codes. */
    Map<String, List<String>> choices(RoundId round) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        jdbc.sql("""
                        select learner_id, array_agg(class_id order by rank) as classes from rounds.choice
                        where park_id = platform.park() and round_id = :round group by learner_id
                        order by learner_id collate "C\"""").param("round", round.value()).query(row -> {
            choices.put(row.getString("learner_id"), List.of((String[])
                    row.getArray("classes").getArray()));
        });
        return choices;
    }

    Optional<Ranking> find(RoundId round, LearnerId learner) {
        return jdbc.sql("""
                        select p.*, array(select c.class_id from rounds.choice c where c.park_id = p.park_id
                            and c.round_id = p.round_id and c.learner_id = p.learner_id order by c.rank) as classes
                        from rounds.participant p
                        where p.park_id = platform.park() and p.round_id = :round and p.learner_id = :learner""")
                .param("round", round.value())
                .param("learner", learner.value())
                .query((row, _) -> ranking(row))
                .optional();
    }

    private static Ranking ranking(ResultSet row) throws SQLException {
        return new Ranking(
                new LearnerId(row.getString("learner_id")),
                new OrgId(row.getString("org_id")),
                row.getString("name"),
                row.getString("major_code"),
                List.of((String[]) row.getArray("classes").getArray()),
                row.getBoolean("enrolled"),
                row.getString("why_not"),
                RoundTable.findInstant(row, "saved"),
                row.getBoolean("helped"),
                row.getLong("version"));
    }

    /** Writes the ranking if its version is still the one that was seen; true when it was. */
    boolean write(RoundId round, Ranking seen, List<String> classes, boolean helped, Instant now) {
        int written = jdbc.sql("""
                        update rounds.participant set saved = :now, saved_by = :by, helped = :helped, version = version + 1
                        where park_id = platform.park() and round_id = :round and learner_id = :learner and version = :version
                          and enrolled""")
                .param("now", RoundTable.utc(now))
                .param("by", ActingAs.get().name())
                .param("helped", helped)
                .param("round", round.value())
                .param("learner", seen.learner().value())
                .param("version", seen.version())
                .update();
        if (written == 0) {
            return false;
        }
        jdbc.sql(
                        "delete from rounds.choice where park_id = platform.park() and round_id = :round and learner_id = :learner")
                .param("round", round.value())
                .param("learner", seen.learner().value())
                .update();
        jdbc.sql("""
                        insert into rounds.choice (park_id, org_id, round_id, learner_id, rank, class_id)
                        select platform.park(), :org, :round, :learner, c.rank, c.id
                        from unnest(:classes::text[]) with ordinality as c (id, rank)""")
                .param("org", seen.school().value())
                .param("round", round.value())
                .param("learner", seen.learner().value())
                .param("classes", classes.toArray(String[]::new))
                .update();
        return true;
    }

    int setEnrolled(RoundId round, LearnerId learner, boolean enrolled, String reason) {
        return jdbc.sql("""
                        update rounds.participant set enrolled = :enrolled, why_not = :reason
                        where park_id = platform.park() and round_id = :round and learner_id = :learner""")
                .param("enrolled", enrolled)
                .param("reason", reason)
                .param("round", round.value())
                .param("learner", learner.value())
                .update();
    }

    void setScore(RoundId round, String learner, double score) {
        jdbc.sql("""
                        update rounds.participant set score = :score
                        where park_id = platform.park() and round_id = :round and learner_id = :learner""")
                .param("score", score)
                .param("round", round.value())
                .param("learner", learner)
                .update();
    }

    List<Row> list(RoundId round, String search, boolean results, int offset, int most) {
        return jdbc.sql("""
                        select p.learner_id, p.org_id, p.name, p.enrolled, p.helped, s.class_id, s.choice, s.declined,
                            (select count(*) from rounds.choice c where c.park_id = p.park_id and c.round_id = p.round_id
                                and c.learner_id = p.learner_id) as ranked
                        from rounds.participant p left join rounds.result s
                          on :results and s.park_id = p.park_id and s.round_id = p.round_id and s.learner_id = p.learner_id
                        where p.park_id = platform.park() and p.round_id = :round and %s
                        order by p.org_id, p.seq offset :offset limit :most""".formatted(FOUND))
                .params(searched(round, search))
                .param("results", results)
                .param("offset", offset)
                .param("most", most)
                .query((row, _) -> new Row(
                        new LearnerId(row.getString("learner_id")),
                        new OrgId(row.getString("org_id")),
                        row.getString("name"),
                        row.getInt("ranked"),
                        row.getBoolean("enrolled"),
                        row.getBoolean("helped"),
                        row.getString("class_id"),
                        row.getInt("choice"),
                        row.getObject("declined") != null))
                .list();
    }

    int count(RoundId round, String search) {
        return jdbc.sql(
                        "select count(*) from rounds.participant p where p.park_id = platform.park() and p.round_id = :round and "
                                + FOUND)
                .params(searched(round, search))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> searched(RoundId round, String search) {
        Map<String, Object> given = new HashMap<>();
        given.put("round", round.value());
        given.put("search", search);
        given.put("like", "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        return given;
    }
}
