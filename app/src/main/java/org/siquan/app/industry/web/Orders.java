package org.siquan.app.industry.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads an order or a post with what belongs to it, as the actor may see it. */
@Repository
@Transactional(readOnly = true)
class Orders {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry places;
    private final Codes codes;

    Orders(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        this.jdbc = jdbc;
        this.places = places;
        this.codes = codes;
    }

    Optional<OrderView> find(String id) {
        return jdbc.sql("""
                select o.*, e.zh as enterprise_zh, e.origin, c.zh as chain_zh, c.en as chain_en, p.monthly_yuan,
                    p.same_post_yuan, (select coalesce(sum(k.least), 0) from industry.order_class k
                        where (k.park_id, k.order_id) = (o.park_id, o.order_id)) as least
                from industry.talent_order o join industry.enterprise e using (park_id, enterprise_id)
                join industry.chain c using (park_id, chain_id)
                left join industry.order_pay p using (park_id, order_id)
                where o.park_id = platform.park() and o.order_id = :id""").param("id", id).query((row, _) -> order(row)).optional();
    }

    private OrderView order(ResultSet row) throws SQLException {
        var id = row.getString("order_id");
        var sight = Sight.now();
        var names = places.siteNames();
        return new OrderView(
                id,
                row.getString("zh"),
                row.getString("enterprise_id"),
                row.getString("enterprise_zh"),
                row.getString("origin"),
                row.getString("chain_zh"),
                row.getString("chain_en"),
                row.getString("occupation_code"),
                codes.occupation(row.getString("occupation_code")),
                row.getString("site_id"),
                IndustryLists.siteName(names, row.getString("site_id")),
                row.getInt("places"),
                row.getInt("least"),
                row.getString("conditions"),
                row.getLong("version"),
                sight.pay() ? number(row, "monthly_yuan") : null,
                sight.wages() ? number(row, "same_post_yuan") : null,
                classes(id),
                needs(id),
                posts(id),
                Enterprises.mayEdit(row.getString("org_id")));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private List<OrderView.ClassLine> classes(String order) {
        return jdbc.sql("""
                select class_id, zh, major_codes, least, most, pattern_ids from industry.order_class
                where park_id = platform.park() and order_id = :order order by seq""")
                .param("order", order)
                .query((row, _) -> new OrderView.ClassLine(
                        row.getString("class_id"),
                        row.getString("zh"),
                        codes.majors(texts(row, "major_codes")),
                        row.getInt("least"),
                        row.getInt("most"),
                        texts(row, "pattern_ids")))
                .list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private List<OrderView.NeedLine> needs(String order) {
        return jdbc.sql("""
                select k.competency_id, k.zh, k.en, n.depth, k.level
                from industry.need n join industry.competency k using (park_id, competency_id)
                where n.park_id = platform.park() and n.order_id = :order order by n.depth desc, n.seq""")
                .param("order", order)
                .query((row, _) -> new OrderView.NeedLine(
                        row.getString("competency_id"),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getInt("depth"),
                        row.getInt("level")))
                .list();
    }

    private List<OrderView.PostLine> posts(String order) {
        var names = places.siteNames();
        return jdbc.sql("""
                select post_id, zh, site_id, capacity, hours_per_day, night from industry.post
                where park_id = platform.park() and order_id = :order order by seq""")
                .param("order", order)
                .query((row, _) -> new OrderView.PostLine(
                        row.getString("post_id"),
                        row.getString("zh"),
                        IndustryLists.siteName(names, row.getString("site_id")),
                        row.getInt("capacity"),
                        row.getInt("hours_per_day"),
                        row.getBoolean("night")))
                .list();
    }

    Optional<PostView> findPost(String id) {
        var names = places.siteNames();
        var staff = Sight.now().staff();
        return jdbc.sql("""
                select w.*, o.zh as order_zh, o.enterprise_id, e.zh as enterprise_zh, e.origin, s.same_kind_staff
                from industry.post w join industry.talent_order o using (park_id, order_id)
                join industry.enterprise e using (park_id, enterprise_id)
                left join industry.post_staff s using (park_id, post_id)
                where w.park_id = platform.park() and w.post_id = :id""")
                .param("id", id)
                .query((row, _) -> new PostView(
                        row.getString("post_id"),
                        row.getString("zh"),
                        row.getString("order_id"),
                        row.getString("order_zh"),
                        row.getString("enterprise_id"),
                        row.getString("enterprise_zh"),
                        row.getString("origin"),
                        row.getString("occupation_code"),
                        codes.occupation(row.getString("occupation_code")),
                        row.getString("site_id"),
                        IndustryLists.siteName(names, row.getString("site_id")),
                        row.getInt("capacity"),
                        row.getInt("hours_per_day"),
                        row.getBoolean("night"),
                        row.getLong("version"),
                        staff ? number(row, "same_kind_staff") : null,
                        Enterprises.mayEdit(row.getString("org_id"))))
                .optional();
    }
}
