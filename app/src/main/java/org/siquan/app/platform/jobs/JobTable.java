package org.siquan.app.platform.jobs;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the jobs. Every method belongs into a transaction that carries an actor. */
@Component
class JobTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(JobId id, String kind, String input, Actor actor) {
        jdbc.sql("""
                        insert into platform.job (job_id, park_id, org_id, kind, status, actor, input, created)
                        values (:id, :park, :org, :kind, 'WAITING', :actor, cast(:input as jsonb), :now)""")
                .param("id", id.value())
                .param("park", actor.park().value())
                .param("org", actor.org().value())
                .param("kind", kind)
                .param("actor", actor.name())
                .param("input", input)
                .param("now", now())
                .update();
    }

    /** Marks the job as running and gives its input; empty when it is over already. */
    Optional<String> begin(JobId id) {
        return jdbc.sql("""
                        update platform.job
                        set status = 'RUNNING', attempts = attempts + 1, started = coalesce(started, :now)
                        where job_id = :id and status in ('WAITING', 'RUNNING')
                        returning input::text""")
                .param("id", id.value())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Writes how far it is; answers whether somebody asked to stop. */
    boolean report(JobId id, String step, long done, long total) {
        return jdbc.sql("""
                        update platform.job set step = :step, done = :done, total = :total
                        where job_id = :id returning cancel""")
                .param("id", id.value())
                .param("step", step)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .single();
    }

    boolean cancelRequested(JobId id) {
        return jdbc.sql("select cancel from platform.job where job_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void saveCheckpoint(JobId id, Actor actor, JobCheckpoint checkpoint) {
        jdbc.sql("""
                        insert into platform.job_checkpoint (job_id, park_id, org_id, seq, state, at)
                        select job_id, park_id, org_id, :seq, :state, :now from platform.job where job_id = :id
                        on conflict (job_id, seq) do update set state = excluded.state, at = excluded.at""")
                .param("id", id.value())
                .param("seq", checkpoint.seq())
                .param("state", checkpoint.state().getBytes(StandardCharsets.UTF_8))
                .param("now", now())
                .update();
        jdbc.sql("delete from platform.job_checkpoint where job_id = :id and seq < :seq")
                .param("id", id.value())
                .param("seq", checkpoint.seq())
                .update();
    }

    Optional<JobCheckpoint> lastCheckpoint(JobId id) {
        return jdbc.sql("select seq, state from platform.job_checkpoint where job_id = :id order by seq desc limit 1")
                .param("id", id.value())
                .query((row, _) ->
                        new JobCheckpoint(row.getInt("seq"), new String(row.getBytes("state"), StandardCharsets.UTF_8)))
                .optional();
    }

    void finish(JobId id, JobResult result) {
        jdbc.sql("""
                        update platform.job
                        set status = 'DONE', result = cast(:result as jsonb), result_hash = :hash, finished = :now,
                            done = total
                        where job_id = :id""")
                .param("id", id.value())
                .param("result", result.json())
                .param("hash", result.hash())
                .param("now", now())
                .update();
    }

    void stop(JobId id, JobState.Status status, @Nullable String problem) {
        jdbc.sql("update platform.job set status = :status, problem = :problem, finished = :now where job_id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .param("problem", problem)
                .param("now", now())
                .update();
    }

    /** Asks a job to stop; answers false when there is none to stop. */
    boolean requestCancel(JobId id) {
        return jdbc.sql("""
                        update platform.job
                        set cancel = true,
                            status = case status when 'WAITING' then 'CANCELLED' else status end,
                            finished = case status when 'WAITING' then :now end
                        where job_id = :id and status in ('WAITING', 'RUNNING')""").param("id", id.value()).param("now", now()).update() > 0;
    }

    Optional<JobState> find(JobId id) {
        return jdbc.sql("select * from platform.job where job_id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    List<JobState> listRecent(int most) {
        return jdbc.sql("select * from platform.job order by created desc, job_id limit :most")
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static JobState read(ResultSet row) throws SQLException {
        return new JobState(
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("kind"),
                JobState.Status.valueOf(row.getString("status")),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("cancel"),
                row.getInt("attempts"),
                row.getString("result"),
                row.getString("result_hash"),
                row.getString("problem"),
                instant(row.getObject("created", OffsetDateTime.class)),
                row.getObject("finished") == null ? null : instant(row.getObject("finished", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
