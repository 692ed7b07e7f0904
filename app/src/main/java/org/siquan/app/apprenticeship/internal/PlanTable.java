package org.siquan.app.apprenticeship.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.platform.Actor;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.CostBreakdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of a park's plan; callers are in a transaction that carries an actor. */
@Repository
class PlanTable {

    private static final TypeReference<Map<Integer, Text>> CLOSED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the next version; versions that the actor may not see count, so it is asked for the whole park. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('apprenticeship.plan/' || platform.park(), 0))")
                .query((_, _) -> 0)
                .list(); // two drafts at the same time wait for each other instead of taking the same number
        return jdbc.sql("select coalesce(max(number), 0) + 1 from apprenticeship.plan")
                .query(Integer.class)
                .single();
    }

    void insert(PlanVersion plan, @Nullable UUID run, Actor by) {
        jdbc.sql("""
                        insert into apprenticeship.plan (park_id, org_id, plan_id, number, year, state, run_id, base_id, monday,
                          weeks, closed, commute, continuity, fairness, preference, load, bound, least_changes, from_week, cause_zh, cause_en,
                          created, created_by)
                        values (:park, :org, :plan, :number, :year, 'DRAFT', :run, :base, :monday, :weeks, :closed, :commute,
                          :continuity, :fairness, :preference, :load, :bound, :least, :from, :zh, :en, :created, :by)""")
                .param("park", by.park().value())
                .param("org", by.org().value())
                .param("plan", plan.id().value())
                .param("number", plan.number())
                .param("year", plan.year())
                .param("run", run)
                .param("base", plan.base() == null ? null : plan.base().value())
                .param("monday", plan.monday())
                .param("weeks", plan.weeks())
                .param("closed", json.writeValueAsString(plan.closedWeeks()))
                .param("commute", plan.cost().commute())
                .param("continuity", plan.cost().continuity())
                .param("fairness", plan.cost().fairness())
                .param("preference", plan.cost().preference())
                .param("load", plan.cost().load())
                .param("bound", plan.bound())
                .param("least", plan.leastChanges())
                .param("from", plan.fromWeek())
                .param("zh", plan.cause().zh())
                .param("en", plan.cause().en())
                .param("created", utc(plan.created()))
                .param("by", by.name())
                .update();
    }

    /** Publishes or discards a draft that still stands as it was read; false if somebody was faster. */
    boolean decide(PlanVersion plan, PlanState state, String reason, Instant now, Actor by) {
        return jdbc.sql("""
                        update apprenticeship.plan set state = :state, shared = :shared, reason = :reason, decided = :now,
                          decided_by = :by, version = version + 1
                        where plan_id = :plan and version = :version and state = 'DRAFT'""")
                        .param("state", state.name())
                        .param("shared", state == PlanState.PUBLISHED)
                        .param("reason", reason)
                        .param("now", utc(now))
                        .param("by", by.name())
                        .param("plan", plan.id().value())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    /** Takes the place of a published plan, which keeps the reason of its publication; false if somebody was faster. */
    boolean replace(PlanVersion published) {
        return jdbc.sql("""
                        update apprenticeship.plan set state = 'REPLACED', version = version + 1
                        where plan_id = :plan and version = :version and state = 'PUBLISHED'""")
                        .param("plan", published.id().value())
                        .param("version", published.version())
                        .update()
                == 1;
    }

    /** Writes the new cost of a draft that still stands as it was read; false if somebody was faster. */
    boolean recost(PlanVersion plan, CostBreakdown cost) {
        return jdbc.sql("""
                        update apprenticeship.plan set commute = :commute, continuity = :continuity, fairness = :fairness,
                          preference = :preference, load = :load, version = version + 1
                        where plan_id = :plan and version = :version and state = 'DRAFT'""")
                        .param("commute", cost.commute())
                        .param("continuity", cost.continuity())
                        .param("fairness", cost.fairness())
                        .param("preference", cost.preference())
                        .param("load", cost.load())
                        .param("plan", plan.id().value())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    Optional<PlanVersion> find(PlanId plan) {
        return jdbc.sql("select * from apprenticeship.plan where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, _) -> plan(row))
                .optional();
    }

    Optional<PlanVersion> findOfRun(UUID run) {
        return jdbc.sql("select * from apprenticeship.plan where run_id = :run order by number limit 1")
                .param("run", run)
                .query((row, _) -> plan(row))
                .optional();
    }

    Optional<PlanVersion> findPublished() {
        return jdbc.sql("select * from apprenticeship.plan where state = 'PUBLISHED'")
                .query((row, _) -> plan(row))
                .optional();
    }

    /** The newest first. */
    List<PlanVersion> list() {
        return jdbc.sql("select * from apprenticeship.plan order by number desc")
                .query((row, _) -> plan(row))
                .list();
    }

    private PlanVersion plan(ResultSet row) throws SQLException {
        UUID base = row.getObject("base_id", UUID.class);
        OffsetDateTime decided = row.getObject("decided", OffsetDateTime.class);
        return new PlanVersion(
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getInt("number"),
                row.getInt("year"),
                PlanState.valueOf(row.getString("state")),
                base == null ? null : new PlanId(base),
                row.getDate("monday").toLocalDate(),
                row.getInt("weeks"),
                json.readValue(row.getString("closed"), CLOSED),
                new CostBreakdown(
                        row.getLong("commute"),
                        row.getLong("continuity"),
                        row.getLong("fairness"),
                        row.getLong("preference"),
                        row.getLong("load")),
                row.getObject("bound", Long.class),
                row.getObject("least_changes", Integer.class),
                row.getObject("from_week", Integer.class),
                new Text(row.getString("cause_zh"), row.getString("cause_en")),
                row.getString("reason"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
