package org.siquan.app.industry.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Role;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads an enterprise with what belongs to it, as the actor may see it. */
@Repository
@Transactional(readOnly = true)
class Enterprises {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry places;
    private final Codes codes;

    Enterprises(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        this.jdbc = jdbc;
        this.places = places;
        this.codes = codes;
    }

    Optional<EnterpriseView> find(String id) {
        return jdbc.sql("""
                select e.*, c.zh as chain_zh, c.en as chain_en, p.staff, p.version
                from industry.enterprise e join industry.chain c using (park_id, chain_id)
                left join industry.staffing p using (park_id, enterprise_id)
                where e.park_id = platform.park() and e.enterprise_id = :id""").param("id", id).query((row, _) -> view(row)).optional();
    }

    private EnterpriseView view(ResultSet row) throws SQLException {
        var id = row.getString("enterprise_id");
        var site = row.getString("site_id");
        var sight = Sight.now();
        var orders = orders(id);
        var staff = row.getInt("staff");
        boolean known = !row.wasNull() && sight.staff();
        return new EnterpriseView(
                id,
                row.getString("zh"),
                row.getString("origin"),
                row.getString("chain_zh"),
                row.getString("chain_en"),
                row.getString("chain_position"),
                row.getString("size"),
                site,
                IndustryLists.siteName(places.siteNames(), site),
                row.getString("sector_code"),
                codes.sector(row.getString("sector_code")),
                known ? new EnterpriseView.Staff(staff, staff / 10, row.getLong("version")) : null,
                orders.stream().mapToInt(EnterpriseView.OrderLine::places).sum(),
                orders,
                mentors(id, sight.names()),
                reach(site),
                mayEdit(row.getString("org_id")));
    }

    /** The owner and the park's operator change what the cycle depends on. */
    static boolean mayEdit(String owner) {
        var actor = ActingAs.get();
        return actor.is(Role.PARK)
                || (actor.is(Role.ENTERPRISE) && actor.org().value().equals(owner));
    }

    private List<EnterpriseView.OrderLine> orders(String enterprise) {
        return jdbc.sql("""
                select o.order_id, o.zh, o.occupation_code, o.places, count(w.post_id) as posts,
                    coalesce(sum(w.capacity), 0) as capacity
                from industry.talent_order o left join industry.post w using (park_id, order_id)
                where o.park_id = platform.park() and o.enterprise_id = :enterprise
                group by o.park_id, o.order_id order by o.seq""")
                .param("enterprise", enterprise)
                .query((row, _) -> new EnterpriseView.OrderLine(
                        row.getString("order_id"),
                        row.getString("zh"),
                        codes.occupation(row.getString("occupation_code")),
                        row.getInt("places"),
                        row.getInt("posts"),
                        row.getInt("capacity")))
                .list();
    }

    private List<EnterpriseView.MentorLine> mentors(String enterprise, boolean names) {
        return jdbc.sql("""
                select m.mentor_id, m.learners, n.name
                from industry.mentor m left join industry.mentor_name n using (park_id, mentor_id)
                where m.park_id = platform.park() and m.enterprise_id = :enterprise order by m.seq""")
                .param("enterprise", enterprise)
                .query((row, _) -> new EnterpriseView.MentorLine(
                        row.getString("mentor_id"), named(names, row.getString("name")), row.getInt("learners")))
                .list();
    }

    private static @Nullable String named(boolean allowed, @Nullable String name) {
        return allowed ? name : null;
    }

    private List<EnterpriseView.Way> reach(String site) {
        var circle = places.read();
        if (circle.sites().stream().noneMatch(s -> s.id().value().equals(site))) {
            return List.of();
        }
        return places.travelTimes(Hour.DAY).reachableWithin(new SiteId(site), TravelTimes.ONE_HOUR).stream()
                .flatMap(reach -> circle.sites().stream()
                        .filter(s -> s.id().equals(reach.site()) && sleepsOrLearns(s))
                        .map(s -> new EnterpriseView.Way(
                                s.id().value(),
                                s.zh(),
                                s.kind().name(),
                                reach.minutes(),
                                reach.mode().name())))
                .toList();
    }

    private static boolean sleepsOrLearns(Site site) {
        return site.kind() == SiteKind.LODGING || site.kind() == SiteKind.CAMPUS;
    }
}
