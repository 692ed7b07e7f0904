package org.siquan.app.apprenticeship.internal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanChoices;
import org.siquan.app.apprenticeship.PlanFilter;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanLearner;
import org.siquan.app.apprenticeship.PlanPlace;
import org.siquan.app.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Five views of one plan: by learner, and by what learners share; row-level security decides what is counted. */
@Repository
class ViewTable {

    /** Learners that a filter leaves; the words are asked apart, because they mean something else in each view. */
    private static final String CHOSEN = """
            a.plan_id = :plan and (:school = '' or a.org_id = :school) and (:programme = '' or a.programme_id = :programme)
            and (:zone = '' or a.learner in (select z.learner from apprenticeship.plan_assignment z
                where z.plan_id = :plan and z.zone_id = :zone))
            and (:enterprise = '' or a.learner in (select e.learner from apprenticeship.plan_assignment e
                where e.plan_id = :plan and e.enterprise_id = :enterprise))
            and (not :changed or a.learner in (select c.learner from apprenticeship.plan_change c where c.plan_id = :plan))""";

    private final JdbcClient jdbc;

    ViewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, PlanId plan, PlanFilter filter) {
        return jdbc.sql(sql)
                .param("plan", plan.value())
                .param("school", filter.school())
                .param("programme", filter.programme())
                .param("zone", filter.zone())
                .param("enterprise", filter.enterprise())
                .param("changed", filter.changed())
                .param("words", pattern(filter.words()));
    }

    private static String pattern(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    PageOf<PlanLearner> learners(PlanId plan, PlanFilter filter, int page, int size) {
        PlaceKind kind = filter.kind();
        String at = kind == null ? "" : " and a.%s_id = :place".formatted(kind.key());
        String from = " from apprenticeship.plan_assignment a where " + CHOSEN + at
                + " and (a.name ilike :words or a.learner ilike :words or a.class ilike :words)";
        long total = place(asked("select count(distinct a.learner)" + from, plan, filter), filter)
                .query(Long.class)
                .single();
        List<String> ids = place(
                        asked(
                                "select distinct a.learner" + from + " order by a.learner limit :size offset :start",
                                plan,
                                filter),
                        filter)
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query(String.class)
                .list();
        return new PageOf<>(ids.isEmpty() ? List.of() : rows(plan, ids), page, size, total);
    }

    private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec sql, PlanFilter filter) {
        return filter.kind() == null ? sql : sql.param("place", filter.place());
    }

    private List<PlanLearner> rows(PlanId plan, List<String> ids) {
        Map<String, List<Assignment>> byLearner = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from apprenticeship.plan_assignment where plan_id = :plan and learner in (:ids)
                        order by learner, first_week""")
                .param("plan", plan.value())
                .param("ids", ids)
                .query((row, _) -> AssignmentTable.assignment(row))
                .list()
                .forEach(a -> byLearner
                        .computeIfAbsent(a.learner().id(), _ -> new ArrayList<>())
                        .add(a));
        return byLearner.values().stream()
                .map(own -> new PlanLearner(
                        own.getFirst().learner(),
                        own.getFirst().school(),
                        own.getFirst().orderClass().name(),
                        own))
                .toList();
    }

    PageOf<PlanPlace> places(PlanId plan, PlaceKind kind, PlanFilter filter, int weeks, int page, int size) {
        String column = kind.key() + "_id";
        String from = " from apprenticeship.plan_place p where p.plan_id = :plan and p.kind = '" + kind.key() + "'"
                + " and (p.name ilike :words or p.enterprise ilike :words or p.site ilike :words)"
                + (filter.chooses()
                        ? " and p.place_id in (select a.%s from apprenticeship.plan_assignment a where %s%s)"
                                .formatted(column, CHOSEN, near(filter))
                        : "");
        long total =
                asked("select count(*)" + from, plan, filter).query(Long.class).single();
        List<PlanPlace> bare = asked(
                        "select p.*" + from + " order by p.enterprise nulls first, p.name, p.place_id"
                                + " limit :size offset :start",
                        plan,
                        filter)
                .param("size", size)
                .param("start", (page - 1L) * size)
                .query((row, _) -> new PlanPlace(
                        kind,
                        row.getString("place_id"),
                        row.getString("name"),
                        where(row.getString("enterprise"), row.getString("site")),
                        row.getObject("capacity", Integer.class),
                        limits(row.getArray("weekly")),
                        List.of()))
                .list();
        Map<String, int[]> loads = bare.isEmpty()
                ? Map.of()
                : loads(
                        plan,
                        kind,
                        filter,
                        weeks,
                        bare.stream().map(PlanPlace::id).toList());
        return new PageOf<>(
                bare.stream()
                        .map(p -> new PlanPlace(
                                kind,
                                p.id(),
                                p.name(),
                                p.where(),
                                p.capacity(),
                                p.limits(),
                                java.util.Arrays.stream(loads.getOrDefault(p.id(), new int[weeks]))
                                        .boxed()
                                        .toList()))
                        .toList(),
                page,
                size,
                total);
    }

    /** In a view of places a zone or an enterprise leaves those places themselves, not all that their learners pass. */
    private static String near(PlanFilter filter) {
        return (filter.zone().isEmpty() ? "" : " and a.zone_id = :zone")
                + (filter.enterprise().isEmpty() ? "" : " and a.enterprise_id = :enterprise");
    }

    private static List<Integer> limits(@Nullable Array weekly) throws SQLException {
        return weekly == null ? List.of() : List.of((Integer[]) weekly.getArray());
    }

    private static String where(String enterprise, String site) {
        if (enterprise == null) {
            return site == null ? "" : site;
        }
        return site == null ? enterprise : enterprise + " · " + site;
    }

    private Map<String, int[]> loads(PlanId plan, PlaceKind kind, PlanFilter filter, int weeks, List<String> ids) {
        Map<String, int[]> loads = new HashMap<>();
        asked("""
                        select a.%1$s_id as id, week, count(*) as learners
                        from apprenticeship.plan_assignment a cross join generate_series(a.first_week, a.last_week) as week
                        where %2$s%3$s and a.%1$s_id in (:ids) group by 1, 2""".formatted(kind.key(), CHOSEN, near(filter)), plan, filter)
                .param("ids", ids)
                .query((row, _) -> {
                    loads.computeIfAbsent(row.getString("id"), _ -> new int[weeks])[row.getInt("week") - 1] =
                            row.getInt("learners");
                    return 0;
                })
                .list();
        return loads;
    }

    PlanChoices choices(PlanId plan) {
        return new PlanChoices(
                jdbc.sql("""
                                select distinct zone_id as id, coalesce(zone, zone_id) as name from apprenticeship.plan_place
                                where plan_id = :plan and zone_id is not null order by 1""")
                        .param("plan", plan.value())
                        .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                        .list(),
                distinct(plan, "enterprise_id", "enterprise"),
                distinct(plan, "org_id", "school"),
                distinct(plan, "programme_id", "programme"));
    }

    private List<Named> distinct(PlanId plan, String id, String name) {
        return jdbc.sql(String.format(Locale.ROOT, """
                        select %1$s as id, min(%2$s) as name from apprenticeship.plan_assignment
                        where plan_id = :plan and %1$s is not null group by %1$s order by min(%2$s), %1$s""", id, name))
                .param("plan", plan.value())
                .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }
}
