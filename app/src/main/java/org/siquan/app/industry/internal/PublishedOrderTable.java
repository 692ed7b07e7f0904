package org.siquan.app.industry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siquan.app.industry.PublishedOrders.Employer;
import org.siquan.app.industry.PublishedOrders.Listed;
import org.siquan.app.industry.PublishedOrders.Whole;
import org.siquan.app.platform.ActingAs;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.PatternId;
import org.siquan.region.Post;
import org.siquan.region.PostId;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single orders of the registry with what belongs to them. Callers bring the transaction. */
@Repository
class PublishedOrderTable {

    private static final String ORDERS = """
            select o.*, coalesce(p.monthly_yuan, 0) as monthly_yuan, coalesce(p.same_post_yuan, 0) as same_post_yuan,
                e.zh as enterprise_zh, e.origin
            from industry.talent_order o join industry.enterprise e using (park_id, enterprise_id)
            left join industry.order_pay p using (park_id, order_id)
            where o.park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    PublishedOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String stamp() {
        return jdbc.sql("""
                select count(*) || '/' || coalesce(max(version), 0) from industry.talent_order
                where park_id = platform.park()""").query(String.class).single();
    }

    List<Listed> list() {
        return jdbc.sql(ORDERS + "order by o.seq, o.order_id")
                .query((row, number) -> new Listed(
                        IndustryRows.order(row, number),
                        row.getString("enterprise_zh"),
                        Origin.valueOf(row.getString("origin"))))
                .list();
    }

    /** With staff numbers as far as row security lets them through, or with none. */
    Optional<Whole> find(OrderId id, boolean staff) {
        return jdbc.sql(ORDERS + "and o.order_id = :id")
                .param("id", id.value())
                .query((row, number) -> whole(IndustryRows.order(row, number), row.getLong("version"), staff))
                .optional();
    }

    private Whole whole(Order order, long version, boolean staff) {
        return new Whole(
                order,
                of(order.id(), "order_class").query(IndustryRows::orderClass).list(),
                of(order.id(), "need").query(IndustryRows::needed).list(),
                of(order.id(), "post left join industry.post_staff s using (park_id, post_id)")
                        .query((row, _) -> post(row, staff))
                        .list(),
                version);
    }

    private JdbcClient.StatementSpec of(OrderId order, String table) {
        String seq = table.contains(" ") ? "post.seq" : "seq";
        return jdbc.sql("select * from industry." + table
                        + " where park_id = platform.park() and order_id = :order order by " + seq)
                .param("order", order.value());
    }

    private static Post post(ResultSet row, boolean staff) throws SQLException {
        return new Post(
                new PostId(row.getString("post_id")),
                new OrderId(row.getString("order_id")),
                row.getString("zh"),
                row.getString("occupation_code"),
                new SiteId(row.getString("site_id")),
                row.getInt("capacity"),
                staff ? row.getInt("same_kind_staff") : 0,
                row.getInt("hours_per_day"),
                row.getBoolean("night"));
    }

    List<Employer> employers() {
        return jdbc.sql("""
                select enterprise_id, zh, origin from industry.enterprise where park_id = platform.park()
                order by seq""")
                .query((row, _) -> new Employer(
                        row.getString("enterprise_id"), row.getString("zh"), Origin.valueOf(row.getString("origin"))))
                .list();
    }

    Optional<EnterpriseId> owner(OrderId order) {
        return jdbc.sql("select org_id from industry.talent_order where park_id = platform.park() and order_id = :id")
                .param("id", order.value())
                .query(String.class)
                .optional()
                .map(EnterpriseId::new);
    }

    void insert(Order order, List<OrderClass> classes, List<Needed> needs, List<Post> posts) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('industry.orders/' || platform.park(), 0))")
                .query((_, _) -> 0)
                .list(); // two publications at the same time take places after each other
        add(
                order,
                "talent_order",
                next("talent_order"),
                "order_id, enterprise_id, zh, occupation_code, site_id, places, conditions",
                order.id().value(),
                order.enterprise().value(),
                order.zh(),
                order.occupationCode(),
                order.site().value(),
                order.places(),
                order.conditions());
        add(
                order,
                "order_pay",
                last("talent_order"),
                "order_id, monthly_yuan, same_post_yuan",
                order.id().value(),
                order.monthlyYuan(),
                order.samePostYuan());
        for (OrderClass c : classes) {
            add(
                    order,
                    "order_class",
                    next("order_class"),
                    "class_id, order_id, zh, major_codes, least, most, pattern_ids",
                    c.id().value(),
                    c.order().value(),
                    c.zh(),
                    c.majorCodes().toArray(String[]::new),
                    c.least(),
                    c.most(),
                    c.patterns().stream().map(PatternId::value).toArray(String[]::new));
        }
        for (Needed n : needs) {
            add(
                    order,
                    "need",
                    next("need"),
                    "order_id, competency_id, depth",
                    n.order().value(),
                    n.competency().value(),
                    n.depth());
        }
        for (Post p : posts) {
            add(
                    order,
                    "post",
                    next("post"),
                    "post_id, order_id, zh, occupation_code, site_id, capacity, hours_per_day, night",
                    p.id().value(),
                    p.order().value(),
                    p.zh(),
                    p.occupationCode(),
                    p.site().value(),
                    p.capacity(),
                    p.hoursPerDay(),
                    p.night());
            add(order, "post_staff", last("post"), "post_id, same_kind_staff", p.id().value(), p.sameKindStaff());
        }
    }

    /** The place behind the last row of a table that everybody reads. */
    private static String next(String table) {
        return "select coalesce(max(seq), -1) + 1 from industry.%s where park_id = platform.park()".formatted(table);
    }

    /** The place of the row that was just put at the end: what belongs to it alone stands at the same place. */
    private static String last(String table) {
        return "select max(seq) from industry.%s where park_id = platform.park()".formatted(table);
    }

    private void add(Order order, String table, String seq, String columns, Object... cells) {
        var marks = Stream.generate(() -> "?").limit(cells.length).collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>(
                List.of(ActingAs.get().park().value(), order.enterprise().value()));
        values.addAll(List.of(cells));
        jdbc.sql("insert into industry.%s (park_id, org_id, seq, %s) select ?, ?, (%s), %s"
                        .formatted(table, columns, seq, marks))
                .params(values)
                .update();
    }

    long changeTerms(OrderId order, int places, int monthlyYuan, int samePostYuan) {
        jdbc.sql("""
                update industry.order_pay set monthly_yuan = :monthly, same_post_yuan = :same
                where park_id = platform.park() and order_id = :id""")
                .param("monthly", monthlyYuan)
                .param("same", samePostYuan)
                .param("id", order.value())
                .update();
        return jdbc.sql("""
                update industry.talent_order set places = :places, version = nextval('industry.version')
                where park_id = platform.park() and order_id = :id returning version""")
                .param("places", places)
                .param("id", order.value())
                .query(Long.class)
                .single();
    }

    void close(OrderId order) {
        for (String change : List.of(
                "industry.order_class set least = 0, most = 0",
                "industry.post set capacity = 0, version = nextval('industry.version')",
                "industry.talent_order set places = 0, version = nextval('industry.version')")) {
            jdbc.sql("update " + change + " where park_id = platform.park() and order_id = :id")
                    .param("id", order.value())
                    .update();
        }
    }
}
