package org.siquan.app.rounds.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.siquan.engine.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rounds and their steps. Callers bring the transaction. */
@Repository
class RoundTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> list() {
        return jdbc.sql(
                        "select * from rounds.round where park_id = platform.park() order by created desc, round_id desc")
                .query((row, _) -> round(row))
                .list();
    }

    Optional<Round> find(RoundId id) {
        return jdbc.sql("select * from rounds.round where park_id = platform.park() and round_id = :id")
                .param("id", id.value())
                .query((row, _) -> round(row))
                .optional();
    }

    private Round round(ResultSet row) throws SQLException {
        String after = row.getString("after_id");
        UUID job = row.getObject("job", UUID.class);
        return new Round(
                new RoundId(row.getString("round_id")),
                row.getString("title"),
                after == null ? null : new RoundId(after),
                RoundState.valueOf(row.getString("state")),
                instant(row, "closes"),
                row.getInt("notice_days"),
                row.getInt("answer_days"),
                row.getString("draw_name") == null ? null : draw(row),
                row.getString("rankings_sha256"),
                row.getInt("run"),
                row.getBoolean("verified"),
                json.readValue(row.getString("findings"), new TypeReference<List<Text>>() {}),
                job == null ? null : new JobId(job),
                findInstant(row, "notice_until"),
                row.getLong("version"));
    }

    private static Round.Draw draw(ResultSet row) throws SQLException {
        return new Round.Draw(
                row.getString("draw_name"),
                row.getString("draw_issue"),
                instant(row, "drawn_at"),
                row.getInt("draw_numbers"),
                instant(row, "announced"),
                row.getString("draw_result"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Numbers of a year are given one after the other. */
    RoundId insert(int year, Rounds.NewRound wanted, Instant now) {
        lock("rounds.numbers");
        int number = jdbc.sql("""
                        select coalesce(max(split_part(round_id, '-', 2)::int), 0) + 1 from rounds.round
                        where park_id = platform.park() and split_part(round_id, '-', 1) = :year""")
                .param("year", String.valueOf(year))
                .query(Integer.class)
                .single();
        RoundId id = new RoundId(year + "-" + number);
        RoundId after = wanted.after();
        jdbc.sql("""
                insert into rounds.round (park_id, org_id, round_id, title, after_id, state, closes, notice_days, answer_days, created)
                values (platform.park(), :org, :id, :title, :after, 'DRAFT', :closes, :notice, :answer, :now)""")
                .param("org", ParkRows.PARK.value())
                .param("id", id.value())
                .param("title", wanted.title())
                .param("after", after == null ? null : after.value())
                .param("closes", utc(wanted.closes()))
                .param("notice", wanted.noticeDays())
                .param("answer", wanted.answerDays())
                .param("now", utc(now))
                .update();
        return id;
    }

    /** Moves it if the version is still the one given; from the opening on everybody of the park may read it. */
    boolean move(Round round, RoundState into) {
        return jdbc.sql("""
                        update rounds.round set state = :into, shared = shared or :into = 'OPEN', version = version + 1
                        where park_id = platform.park() and round_id = :id and version = :version and state = :from""")
                        .param("into", into.name())
                        .param("id", round.id().value())
                        .param("version", round.version())
                        .param("from", round.state().name())
                        .update()
                == 1;
    }

    boolean setCloses(Round round, Instant at) {
        return jdbc.sql("""
                        update rounds.round set closes = :at, version = version + 1
                        where park_id = platform.park() and round_id = :id and version = :version and state = 'OPEN'""")
                        .param("at", utc(at))
                        .param("id", round.id().value())
                        .param("version", round.version())
                        .update()
                == 1;
    }

    void setDraw(RoundId id, Rounds.NamedDraw draw, Instant announced, String hash) {
        jdbc.sql("""
                update rounds.round set draw_name = :name, draw_issue = :issue, drawn_at = :at, draw_numbers = :numbers,
                    announced = :announced, rankings_sha256 = :hash
                where park_id = platform.park() and round_id = :id""")
                .param("name", draw.name())
                .param("issue", draw.issue())
                .param("at", utc(draw.at()))
                .param("numbers", draw.numbers())
                .param("announced", utc(announced))
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void setResult(RoundId id, String result) {
        set(id, "draw_result = :value", result);
    }

    void setNotice(RoundId id, Instant until) {
        set(id, "notice_until = :value", utc(until));
    }

    void setJob(RoundId id, JobId job) {
        set(id, "job = :value", job.value());
    }

    private void set(RoundId id, String what, Object value) {
        jdbc.sql("update rounds.round set " + what + " where park_id = platform.park() and round_id = :id")
                .param("value", value)
                .param("id", id.value())
                .update();
    }

    /** What a run found, and where the round stands after it; nothing happens once somebody moved it on. */
    boolean setFound(RoundId id, RoundState into, boolean verified, List<Text> findings) {
        return jdbc.sql("""
                        update rounds.round set state = :into, verified = :verified, findings = :findings::jsonb, run = run + 1,
                            version = version + 1
                        where park_id = platform.park() and round_id = :id and state = 'RUNNING'""")
                        .param("into", into.name())
                        .param("verified", verified)
                        .param("findings", json.writeValueAsString(findings))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void insertStep(RoundId id, @Nullable RoundState from, RoundState into, String reason, Instant now) {
        jdbc.sql("""
                insert into rounds.step (park_id, org_id, round_id, number, state_from, state, reason, at, by)
                select platform.park(), :org, :id, coalesce(max(number), 0) + 1, :from, :into, :reason, :now, :by
                from rounds.step where park_id = platform.park() and round_id = :id""")
                .param("org", ParkRows.PARK.value())
                .param("id", id.value())
                .param("from", from == null ? null : from.name())
                .param("into", into.name())
                .param("reason", reason)
                .param("now", utc(now))
                .param("by", ActingAs.get().name())
                .update();
    }

    List<Round.Step> steps(RoundId id) {
        return jdbc.sql("select * from rounds.step where park_id = platform.park() and round_id = :id order by number")
                .param("id", id.value())
                .query((row, _) -> {
                    String from = row.getString("state_from");
                    return new Round.Step(
                            row.getInt("number"),
                            from == null ? null : RoundState.valueOf(from),
                            RoundState.valueOf(row.getString("state")),
                            row.getString("reason"),
                            instant(row, "at"),
                            row.getString("by"));
                })
                .list();
    }

    /** Many may save rankings at a time, but none while they are being frozen. */
    void lockShared(RoundId id) {
        jdbc.sql(
                        "select true from pg_advisory_xact_lock_shared(hashtextextended('rounds/' || platform.park() || :key, 0))")
                .param("key", id.value())
                .query(Boolean.class)
                .list();
    }

    void lock(RoundId id) {
        lock(id.value());
    }

    private void lock(String key) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('rounds/' || platform.park() || :key, 0))")
                .param("key", key)
                .query(Boolean.class)
                .list();
    }
}
