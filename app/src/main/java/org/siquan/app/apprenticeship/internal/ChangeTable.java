package org.siquan.app.apprenticeship.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanChange.Stand;
import org.siquan.app.apprenticeship.PlanChange.Stays;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.PageOf;
import org.siquan.engine.kernel.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a plan changes in its base, each block with its reason. */
@Repository
class ChangeTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    /** A change and the school that owns the row. */
    record Row(String school, PlanChange change) {}

    ChangeTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(PlanId plan, List<Row> rows) {
        String park = ActingAs.get().park().value();
        template.batchUpdate("""
                insert into apprenticeship.plan_change (park_id, org_id, plan_id, learner, name, school, block, before_first,
                  before_last, before_place, before_lodging, before_enterprise, after_first, after_last, after_place,
                  after_lodging, after_enterprise, reason, why_zh, why_en, stays_first, stays_last, cut)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            PlanChange change = row.change();
            Stand before = change.before();
            Stand after = change.after();
            Stays stays = change.stays();
            int at = 0;
            for (Object value : new @Nullable Object[] {
                park,
                row.school(),
                plan.value(),
                change.learner().id(),
                change.learner().name(),
                change.school(),
                change.block(),
                before == null ? null : before.firstWeek(),
                before == null ? null : before.lastWeek(),
                before == null ? null : before.place(),
                before == null ? null : before.lodging(),
                before == null ? null : before.enterprise(),
                after == null ? null : after.firstWeek(),
                after == null ? null : after.lastWeek(),
                after == null ? null : after.place(),
                after == null ? null : after.lodging(),
                after == null ? null : after.enterprise(),
                change.reason().name(),
                change.why().zh(),
                change.why().en(),
                stays == null ? null : stays.firstWeek(),
                stays == null ? null : stays.lastWeek(),
                stays != null && stays.cut()
            }) {
                statement.setObject(++at, value);
            }
        });
    }

    Optional<PlanChange> find(PlanId plan, String learner, int block) {
        return list(plan, List.of(learner)).stream()
                .filter(change -> change.block() == block)
                .findFirst();
    }

    void delete(PlanId plan, String learner, int block) {
        jdbc.sql("""
                        delete from apprenticeship.plan_change
                        where plan_id = :plan and learner = :learner and block = :block""")
                .param("plan", plan.value())
                .param("learner", learner)
                .param("block", block)
                .update();
    }

    PageOf<PlanChange> list(PlanId plan, int page, int size) {
        long total = jdbc.sql("select count(*) from apprenticeship.plan_change where plan_id = :plan")
                .param("plan", plan.value())
                .query(Long.class)
                .single();
        return new PageOf<>(
                jdbc.sql("""
                                select * from apprenticeship.plan_change where plan_id = :plan
                                order by learner, block limit :size offset :start""")
                        .param("plan", plan.value())
                        .param("size", size)
                        .param("start", (page - 1L) * size)
                        .query((row, _) -> change(row))
                        .list(),
                page,
                size,
                total);
    }

    Plans.Begun countBegun(PlanId plan) {
        return jdbc.sql("""
                        select count(stays_first) as begun, count(*) filter (where cut) as cut
                        from apprenticeship.plan_change where plan_id = :plan""")
                .param("plan", plan.value())
                .query((row, _) -> new Plans.Begun(row.getLong("begun"), row.getLong("cut")))
                .single();
    }

    List<PlanChange> list(PlanId plan, List<String> learners) {
        return jdbc.sql("""
                        select * from apprenticeship.plan_change where plan_id = :plan and learner in (:learners)
                        order by learner, block""")
                .param("plan", plan.value())
                .param("learners", learners)
                .query((row, _) -> change(row))
                .list();
    }

    private static PlanChange change(ResultSet row) throws SQLException {
        return new PlanChange(
                new Named(row.getString("learner"), row.getString("name")),
                row.getString("school"),
                row.getInt("block"),
                stand(row, "before_"),
                stand(row, "after_"),
                PlanChange.Reason.valueOf(row.getString("reason")),
                new Text(row.getString("why_zh"), row.getString("why_en")),
                stays(row));
    }

    private static @Nullable Stays stays(ResultSet row) throws SQLException {
        Integer first = row.getObject("stays_first", Integer.class);
        return first == null ? null : new Stays(first, row.getInt("stays_last"), row.getBoolean("cut"));
    }

    private static @Nullable Stand stand(ResultSet row, String prefix) throws SQLException {
        Integer first = row.getObject(prefix + "first", Integer.class);
        return first == null
                ? null
                : new Stand(
                        first,
                        row.getInt(prefix + "last"),
                        row.getString(prefix + "place"),
                        row.getString(prefix + "lodging"),
                        row.getString(prefix + "enterprise"));
    }
}
