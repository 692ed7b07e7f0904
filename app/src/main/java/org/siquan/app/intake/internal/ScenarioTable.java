package org.siquan.app.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.Comparison;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.SeatAdvice.Comment;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.ParkRows;
import org.siquan.year.intake.WhatIf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios of the rounds and what people said about them. Callers bring the transaction. */
@Repository
class ScenarioTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ScenarioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a scenario without an outcome. */
    int insert(AdviceId advice, @Nullable Integer base, String name, WhatIf changes, Instant now, String by) {
        jdbc.sql("select 1 from intake.advice where park_id = platform.park() and advice_id = :advice for update")
                .param("advice", advice.value())
                .query(Integer.class)
                .list(); // numbers are given one after the other
        return jdbc.sql("""
            insert into intake.scenario (park_id, org_id, advice_id, number, name, base, changes, created, created_by)
            select :park, :org, :advice, coalesce(max(number), 0) + 1, :name, :base, cast(:changes as jsonb), :now, :by
            from intake.scenario where park_id = :park and advice_id = :advice returning number""")
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("advice", advice.value())
                .param("name", name)
                .param("base", base)
                .param("changes", json.writeValueAsString(changes))
                .param("now", AdviceTable.utc(now))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    void setJob(AdviceId advice, int number, JobId job) {
        jdbc.sql("""
            update intake.scenario set job = :job
            where park_id = platform.park() and advice_id = :advice and number = :number""")
                .param("job", job.value())
                .param("advice", advice.value())
                .param("number", number)
                .update();
    }

    void setOutcome(AdviceId advice, int number, StoredOutcome outcome) {
        jdbc.sql("""
            update intake.scenario set result = :result
            where park_id = platform.park() and advice_id = :advice and number = :number""")
                .param("result", Packed.of(outcome))
                .param("advice", advice.value())
                .param("number", number)
                .update();
    }

    /** Starts the comparison over. */
    void setComparing(AdviceId advice, int number, JobId job) {
        jdbc.sql("""
            update intake.scenario set comparing = :job, comparison = null
            where park_id = platform.park() and advice_id = :advice and number = :number""")
                .param("job", job.value())
                .param("advice", advice.value())
                .param("number", number)
                .update();
    }

    void setComparison(AdviceId advice, int number, Comparison comparison) {
        jdbc.sql("""
            update intake.scenario set comparison = cast(:comparison as jsonb)
            where park_id = platform.park() and advice_id = :advice and number = :number""")
                .param("comparison", json.writeValueAsString(comparison))
                .param("advice", advice.value())
                .param("number", number)
                .update();
    }

    List<Scenario> list(AdviceId advice) {
        return jdbc.sql("""
            select number, name, base, changes, result, job, comparison, comparing, created, created_by from intake.scenario
            where park_id = platform.park() and advice_id = :advice order by number""")
                .param("advice", advice.value())
                .query((row, _) -> scenario(row))
                .list();
    }

    Optional<Scenario> find(AdviceId advice, int number) {
        return list(advice).stream().filter(s -> s.number() == number).findFirst();
    }

    private Scenario scenario(ResultSet row) throws SQLException {
        byte[] result = row.getBytes("result");
        String comparison = row.getString("comparison");
        return new Scenario(
                row.getInt("number"),
                row.getString("name"),
                row.getObject("base", Integer.class),
                json.readValue(row.getString("changes"), WhatIf.class),
                result == null ? null : Packed.read(result, StoredOutcome.class).outcome(),
                job(row, "job"),
                comparison == null ? null : json.readValue(comparison, Comparison.class),
                job(row, "comparing"),
                AdviceTable.instant(row, "created"),
                row.getString("created_by"));
    }

    private static @Nullable JobId job(ResultSet row, String column) throws SQLException {
        UUID job = row.getObject(column, UUID.class);
        return job == null ? null : new JobId(job);
    }

    void insertComment(AdviceId advice, int scenario, String text, Instant now, String by) {
        jdbc.sql("""
            insert into intake.comment (park_id, org_id, comment_id, advice_id, scenario, text, created, created_by)
            values (:park, :org, :id, :advice, :scenario, :text, :now, :by)""")
                .param("park", ActingAs.get().park().value())
                .param("org", ActingAs.get().org().value())
                .param("id", UUID.randomUUID())
                .param("advice", advice.value())
                .param("scenario", scenario)
                .param("text", text)
                .param("now", AdviceTable.utc(now))
                .param("by", by)
                .update();
    }

    List<Comment> listComments(AdviceId advice) {
        return jdbc.sql("""
            select scenario, text, created, created_by from intake.comment
            where park_id = platform.park() and advice_id = :advice order by created""")
                .param("advice", advice.value())
                .query((row, _) -> new Comment(
                        row.getInt("scenario"),
                        row.getString("text"),
                        AdviceTable.instant(row, "created"),
                        row.getString("created_by")))
                .list();
    }
}
