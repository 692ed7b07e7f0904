package org.siquan.app.placements.internal;

import java.util.List;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.orders.Dependant;
import org.siquan.app.orders.OrderDependants;
import org.siquan.engine.kernel.Text;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Placements at the posts of an order: whoever withdraws it sees first whom it sends home. */
@Component
class PlacementsOfOrder implements OrderDependants {

    private final Workplaces workplaces;
    private final JdbcClient jdbc;

    PlacementsOfOrder(Workplaces workplaces, JdbcClient jdbc) {
        this.workplaces = workplaces;
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependant> of(OrderId order) {
        String[] posts = workplaces.list().stream()
                .filter(place -> place.order().equals(order))
                .map(place -> place.post().value())
                .toArray(String[]::new);
        return List.of(
                new Dependant(
                        new Text("准备中的实习安排", "placements in preparation"),
                        count(posts, "DRAFT", "PREPARING"),
                        "/placements"),
                new Dependant(
                        new Text("已上岗的实习安排", "placements that have begun"),
                        count(posts, "RUNNING", "INTERRUPTED"),
                        "/placements?state=RUNNING"));
    }

    private int count(String[] posts, String... states) {
        return jdbc.sql("""
                        select count(*) from placements.placement
                        where park_id = platform.park() and post_id = any (:posts) and state = any (:states)""")
                .param("posts", posts)
                .param("states", states)
                .query(Integer.class)
                .single();
    }
}
