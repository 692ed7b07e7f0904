package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.app.platform.ActingAs;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Posts, mentors, laboratories and lodgings of a plan with what they can take. */
@Repository
class PlaceTable {

    private static final int BATCH = 500;
    private static final String OPERATOR = "system";

    private final JdbcTemplate template;

    PlaceTable(JdbcTemplate template) {
        this.template = template;
    }

    private record Row(
            String org,
            boolean shared,
            String kind,
            String id,
            String name,
            @Nullable String enterpriseId,
            @Nullable String enterprise,
            @Nullable String site,
            PlanNames.@Nullable Place place,
            @Nullable String occupation,
            @Nullable String chain,
            @Nullable Integer capacity,
            @Nullable List<Integer> weekly) {}

    void insert(PlanId plan, RotationProblem problem, PlanNames names) {
        String park = ActingAs.get().park().value();
        template.batchUpdate("""
                insert into apprenticeship.plan_place (park_id, org_id, shared, plan_id, kind, place_id, name, enterprise_id,
                  enterprise, site_id, site, zone_id, zone, occupation, chain, capacity, weekly)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows(problem, names), BATCH, (statement, row) -> {
            int at = 0;
            for (Object value : new @Nullable Object[] {
                park,
                row.org(),
                row.shared(),
                plan.value(),
                row.kind(),
                row.id(),
                row.name(),
                row.enterpriseId(),
                row.enterprise(),
                row.site(),
                row.place() == null ? null : row.place().name(),
                row.place() == null ? null : row.place().zoneId(),
                row.place() == null ? null : row.place().zone(),
                row.occupation(),
                row.chain(),
                row.capacity(),
                row.weekly() == null ? null : row.weekly().toArray(Integer[]::new)
            }) {
                statement.setObject(++at, value);
            }
        });
    }

    private static List<Row> rows(RotationProblem problem, PlanNames names) {
        List<Row> rows = new ArrayList<>();
        Map<String, String> enterprises = new HashMap<>();
        for (int post = 0; post < problem.posts().size(); post++) {
            Row row = post(problem, post, names);
            enterprises.put(row.org(), row.enterprise() == null ? row.org() : row.enterprise());
            rows.add(row);
        }
        problem.mentors()
                .forEach(mentor -> rows.add(new Row(
                        mentor.enterprise(),
                        false,
                        "mentor",
                        mentor.id(),
                        names.mentors().getOrDefault(mentor.id(), mentor.id()),
                        mentor.enterprise(),
                        enterprises.getOrDefault(mentor.enterprise(), mentor.enterprise()),
                        null,
                        null,
                        null,
                        null,
                        mentor.maxLearners(),
                        weekly(
                                problem,
                                mentor.maxLearners(),
                                week -> mentor.absentWeeks().contains(week) ? 0 : mentor.maxLearners()))));
        problem.laboratories()
                .forEach(room -> rows.add(common("laboratory", room.id(), names.laboratories(), room.capacity())));
        problem.lodgings()
                .forEach(lodging -> rows.add(common(
                        "lodging",
                        lodging.id(),
                        names.lodgings(),
                        lodging.beds() == Lodging.UNLIMITED ? null : lodging.beds())));
        return rows;
    }

    private static Row post(RotationProblem problem, int index, PlanNames names) {
        Post post = problem.posts().get(index);
        PlanNames.WorkPlace work = names.posts()
                .getOrDefault(
                        post.id(), new PlanNames.WorkPlace(post.id(), post.enterprise(), post.enterprise(), "", ""));
        return new Row(
                work.enterpriseId(),
                true,
                "post",
                post.id(),
                work.name(),
                work.enterpriseId(),
                work.enterprise(),
                post.site(),
                names.sites().get(post.site()),
                work.occupation(),
                work.chain(),
                post.capacity(),
                weekly(problem, post.capacity(), week -> problem.capacity(index, week)));
    }

    private static Row common(String kind, String id, Map<String, String> names, @Nullable Integer capacity) {
        return new Row(
                OPERATOR,
                true,
                kind,
                id,
                names.getOrDefault(id, id),
                null,
                null,
                null,
                null,
                null,
                null,
                capacity,
                null);
    }

    /** What it takes week by week; null where every week takes the same. */
    private static @Nullable List<Integer> weekly(RotationProblem problem, int capacity, IntUnaryOperator places) {
        List<Integer> weekly =
                IntStream.range(0, problem.weeks()).map(places).boxed().toList();
        return weekly.stream().allMatch(each -> each == capacity) ? null : weekly;
    }
}
