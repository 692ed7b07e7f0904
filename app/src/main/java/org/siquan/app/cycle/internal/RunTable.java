package org.siquan.app.cycle.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.engine.kernel.Text;
import org.siquan.year.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and the results of their stages; callers are in a transaction that carries an actor. */
@Repository
class RunTable {

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CycleRun run, ParkId park, OrgId org) {
        jdbc.sql("""
                        insert into cycle.run (park_id, org_id, run_id, year, seed, input_hash, version, started)
                        values (:park, :org, :run, :year, :seed, :hash, :version, :started)""")
                .param("park", park.value())
                .param("org", org.value())
                .param("run", run.id())
                .param("year", run.year())
                .param("seed", run.seed())
                .param("hash", run.inputHash())
                .param("version", run.version())
                .param("started", utc(run.started()))
                .update();
    }

    void setJob(UUID run, String job) {
        jdbc.sql("update cycle.run set job_id = :job where run_id = :run")
                .param("job", job)
                .param("run", run)
                .update();
    }

    void finish(UUID run, Instant finished, String hash) {
        jdbc.sql("update cycle.run set finished = :finished, result_hash = :hash where run_id = :run")
                .param("finished", utc(finished))
                .param("hash", hash)
                .param("run", run)
                .update();
    }

    /** Stores a stage once; a repeated attempt changes nothing. */
    void insertStage(UUID run, Stage stage, String result, Text words, long millis, Instant created) {
        jdbc.sql("""
                        insert into cycle.headline
                          (park_id, org_id, run_id, stage, words_zh, words_en, result_hash, millis, created)
                        select park_id, org_id, run_id, :stage, :zh, :en, :hash, :millis, :created
                        from cycle.run where run_id = :run
                        on conflict on constraint headline_pk do nothing""")
                .param("run", run)
                .param("stage", stage.key())
                .param("zh", words.zh())
                .param("en", words.en())
                .param("hash", ResultJson.hash(result))
                .param("millis", millis)
                .param("created", utc(created))
                .update();
        jdbc.sql("""
                        insert into cycle.stage_result
                          (park_id, org_id, run_id, stage, result, result_hash, millis, created)
                        select park_id, org_id, run_id, :stage, :result, :hash, :millis, :created
                        from cycle.run where run_id = :run
                        on conflict on constraint stage_result_pk do nothing""")
                .param("run", run)
                .param("stage", stage.key())
                .param("result", result)
                .param("hash", ResultJson.hash(result))
                .param("millis", millis)
                .param("created", utc(created))
                .update();
    }

    /** Hash of a stage's result as far as the actor may read it. */
    Optional<String> findStageHash(UUID run, Stage stage) {
        return jdbc.sql("select result_hash from cycle.stage_result where run_id = :run and stage = :stage")
                .param("run", run)
                .param("stage", stage.key())
                .query(String.class)
                .optional();
    }

    Optional<String> findStage(UUID run, Stage stage) {
        return jdbc.sql("select result from cycle.stage_result where run_id = :run and stage = :stage")
                .param("run", run)
                .param("stage", stage.key())
                .query(String.class)
                .optional();
    }

    List<CycleRun> list(int most) {
        return jdbc.sql("select * from cycle.run order by started desc, run_id limit :most")
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    Optional<CycleRun> find(UUID run) {
        return jdbc.sql("select * from cycle.run where run_id = :run")
                .param("run", run)
                .query((row, _) -> run(row))
                .optional();
    }

    private CycleRun run(ResultSet row) throws SQLException {
        UUID id = row.getObject("run_id", UUID.class);
        return new CycleRun(
                id,
                row.getInt("year"),
                row.getLong("seed"),
                row.getString("input_hash"),
                row.getString("version"),
                row.getString("job_id"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished", OffsetDateTime.class)),
                row.getString("result_hash"),
                done(id));
    }

    private List<CycleRun.Done> done(UUID run) {
        return jdbc.sql(
                        "select stage, words_zh, words_en, millis, result_hash from cycle.headline where run_id = :run order by created")
                .param("run", run)
                .query((row, _) -> new CycleRun.Done(
                        Stage.of(row.getString("stage")),
                        new Text(row.getString("words_zh"), row.getString("words_en")),
                        row.getLong("millis"),
                        row.getString("result_hash")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
