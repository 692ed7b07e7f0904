package org.siquan.app.apprenticeship.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is where in which weeks of a plan; the database decides whose rows are whose. */
@Repository
class AssignmentTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AssignmentTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(PlanId plan, List<AssignmentRows.Row> rows) {
        String park = ActingAs.get().park().value();
        template.batchUpdate("""
                insert into apprenticeship.plan_assignment (park_id, org_id, plan_id, learner, name, school, programme_id,
                  programme, class_id, class, block, first_week, last_week, site_id, site, zone_id, post_id, post,
                  enterprise_id, enterprise, mentor_id, mentor, laboratory_id, laboratory, lodging_id, lodging, travel)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            Assignment each = row.assignment();
            int at = 0;
            for (Object value : new @Nullable Object[] {
                park,
                row.school(),
                plan.value(),
                each.learner().id(),
                each.learner().name(),
                each.school(),
                each.programme().id(),
                each.programme().name(),
                each.orderClass().id(),
                each.orderClass().name(),
                each.block(),
                each.firstWeek(),
                each.lastWeek(),
                each.site().id(),
                each.site().name(),
                each.zone(),
                id(each.post()),
                name(each.post()),
                id(each.enterprise()),
                name(each.enterprise()),
                id(each.mentor()),
                name(each.mentor()),
                id(each.laboratory()),
                name(each.laboratory()),
                each.lodging().id(),
                each.lodging().name(),
                each.travelMinutes()
            }) {
                statement.setObject(++at, value);
            }
        });
    }

    private static @Nullable String id(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    /** Takes one learner's rows out, to be written anew. */
    void delete(PlanId plan, String learner) {
        jdbc.sql("delete from apprenticeship.plan_assignment where plan_id = :plan and learner = :learner")
                .param("plan", plan.value())
                .param("learner", learner)
                .update();
    }

    List<Assignment> list(PlanId plan) {
        return jdbc.sql("""
                        select * from apprenticeship.plan_assignment where plan_id = :plan
                        order by learner, first_week""")
                .param("plan", plan.value())
                .query((row, _) -> assignment(row))
                .list();
    }

    /** Those of one learner, by week. */
    List<Assignment> list(PlanId plan, String learner) {
        return jdbc.sql("""
                        select * from apprenticeship.plan_assignment where plan_id = :plan and learner = :learner
                        order by first_week""")
                .param("plan", plan.value())
                .param("learner", learner)
                .query((row, _) -> assignment(row))
                .list();
    }

    /** Weeks of a learner at an enterprise. */
    record Work(String learner, String enterprise, int firstWeek, int lastWeek) {}

    /** Who is at work where, of whom the actor may see there. */
    List<Work> listWork(PlanId plan) {
        return jdbc.sql("""
                        select learner, enterprise_id, first_week, last_week from apprenticeship.plan_assignment
                        where plan_id = :plan and enterprise_id is not null""")
                .param("plan", plan.value())
                .query((row, _) -> new Work(
                        row.getString("learner"),
                        row.getString("enterprise_id"),
                        row.getInt("first_week"),
                        row.getInt("last_week")))
                .list();
    }

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                named(row, "learner", "name"),
                row.getString("school"),
                named(row, "programme_id", "programme"),
                named(row, "class_id", "class"),
                row.getInt("block"),
                row.getInt("first_week"),
                row.getInt("last_week"),
                named(row, "site_id", "site"),
                row.getString("zone_id"),
                namedOrNull(row, "post"),
                namedOrNull(row, "enterprise"),
                namedOrNull(row, "mentor"),
                namedOrNull(row, "laboratory"),
                named(row, "lodging_id", "lodging"),
                row.getInt("travel"));
    }

    private static Named named(ResultSet row, String id, String name) throws SQLException {
        return new Named(row.getString(id), row.getString(name));
    }

    private static @Nullable Named namedOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_id") == null ? null : named(row, column + "_id", column);
    }
}
