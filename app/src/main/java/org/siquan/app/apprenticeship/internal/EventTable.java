package org.siquan.app.apprenticeship.internal;

import java.util.List;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an event may name, as far as the actor sees it; {@code own} is an enterprise, or empty for all. */
@Repository
class EventTable {

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Named> enterprises(PlanId plan, String own) {
        return jdbc.sql("""
                        select enterprise_id as id, min(enterprise) as name from apprenticeship.plan_place
                        where plan_id = :plan and kind = 'post' and (:own = '' or enterprise_id = :own)
                        group by enterprise_id order by min(enterprise), enterprise_id""")
                .param("plan", plan.value())
                .param("own", own)
                .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }

    List<Named> places(PlanId plan, PlaceKind kind, String own) {
        return jdbc.sql("""
                        select place_id as id, enterprise || ' · ' || name as name from apprenticeship.plan_place
                        where plan_id = :plan and kind = :kind and (:own = '' or enterprise_id = :own)
                        order by enterprise, name, place_id""")
                .param("plan", plan.value())
                .param("kind", kind.key())
                .param("own", own)
                .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }

    List<Named> sites(PlanId plan) {
        return jdbc.sql("""
                        select site_id as id, min(coalesce(site, site_id)) as name from apprenticeship.plan_place
                        where plan_id = :plan and kind = 'post' group by site_id order by min(site), site_id""")
                .param("plan", plan.value())
                .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }

    boolean hasEnterprise(PlanId plan, String enterprise) {
        return enterprises(plan, enterprise).stream().anyMatch(e -> e.id().equals(enterprise));
    }

    boolean has(PlanId plan, PlaceKind kind, String id, String own) {
        return places(plan, kind, own).stream().anyMatch(p -> p.id().equals(id));
    }

    boolean hasSite(PlanId plan, String site) {
        return sites(plan).stream().anyMatch(s -> s.id().equals(site));
    }

    boolean hasLearner(PlanId plan, String learner) {
        return jdbc.sql("""
                        select exists (select from apprenticeship.plan_assignment
                        where plan_id = :plan and learner = :learner)""")
                .param("plan", plan.value())
                .param("learner", learner)
                .query(Boolean.class)
                .single();
    }
}
