package org.siquan.app.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.PublishedOrders.Listed;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.OrderStep;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where orders stand, with their steps. Callers bring the transaction. */
@Repository
class OrderTable {

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderStanding> find(OrderId order) {
        return find(order, "");
    }

    /** The row, locked until the transaction ends. */
    Optional<OrderStanding> lock(OrderId order) {
        return find(order, " for update");
    }

    private Optional<OrderStanding> find(OrderId order, String lock) {
        return jdbc.sql("select * from orders.standing where park_id = platform.park() and order_id = :id" + lock)
                .param("id", order.value())
                .query((row, _) -> standing(row))
                .optional();
    }

    private static OrderStanding standing(ResultSet row) throws SQLException {
        String author = row.getString("author_org");
        return new OrderStanding(
                new OrderId(row.getString("order_id")),
                new OrgId(row.getString("org_id")),
                row.getString("enterprise_name"),
                row.getString("origin"),
                row.getString("zh"),
                row.getString("occupation_code"),
                row.getString("site_id"),
                row.getInt("places"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                OrderState.valueOf(row.getString("state")),
                author == null ? null : new OrgId(author),
                author == null || row.getObject("confirmed") != null,
                row.getBoolean("registered"),
                row.getLong("version"));
    }

    /** A new draft behind all other orders. */
    void insert(OrderId order, OrgId enterprise, String name, String origin, @Nullable OrgId author, OrderBody body) {
        jdbc.sql("""
                insert into orders.standing (park_id, org_id, seq, order_id, state, zh, enterprise_name, origin,
                    occupation_code, site_id, places, starts, ends, author_org)
                values (platform.park(), :org, 2000000000, :id, 'DRAFT', :zh, :name, :origin, :occupation, :site, :places,
                    :starts, :ends, :author)""")
                .param("org", enterprise.value())
                .param("id", order.value())
                .param("zh", body.zh())
                .param("name", name)
                .param("origin", origin)
                .param("occupation", body.occupationCode())
                .param("site", body.site())
                .param("places", body.places())
                .param("starts", body.starts())
                .param("ends", body.ends())
                .param("author", author == null ? null : author.value())
                .update();
    }

    void describe(OrderId order, OrderBody body, boolean confirmed, Instant now) {
        jdbc.sql("""
                update orders.standing set zh = :zh, occupation_code = :occupation, site_id = :site, places = :places,
                    starts = :starts, ends = :ends, version = version + 1,
                    confirmed = case when not :confirmed then null else coalesce(confirmed, :now) end
                where park_id = platform.park() and order_id = :id""")
                .param("zh", body.zh())
                .param("occupation", body.occupationCode())
                .param("site", body.site())
                .param("places", body.places())
                .param("starts", body.starts())
                .param("ends", body.ends())
                .param("confirmed", confirmed)
                .param("now", utc(now))
                .param("id", order.value())
                .update();
    }

    void confirm(OrderId order, Instant now) {
        jdbc.sql("""
                update orders.standing set confirmed = :now, version = version + 1
                where park_id = platform.park() and order_id = :id""").param("now", utc(now)).param("id", order.value()).update();
    }

    void terms(OrderId order, int places, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        jdbc.sql("""
                update orders.standing set places = :places, starts = :starts, ends = :ends, version = version + 1
                where park_id = platform.park() and order_id = :id""")
                .param("places", places)
                .param("starts", starts)
                .param("ends", ends)
                .param("id", order.value())
                .update();
    }

    /** Sets the state; from publication on everybody of the park may read the row. */
    void move(OrderId order, OrderState into) {
        jdbc.sql("""
                update orders.standing set state = :state, version = version + 1, shared = shared or :published,
                    registered = registered or :published
                where park_id = platform.park() and order_id = :id""")
                .param("state", into.name())
                .param("published", into == OrderState.PUBLISHED)
                .param("id", order.value())
                .update();
    }

    void insertStep(OrderStanding order, @Nullable OrderState from, OrderState into, String reason, Instant now) {
        OrgId author = order.author();
        jdbc.sql("""
                insert into orders.step (park_id, org_id, order_id, number, author_org, state_from, state, reason, at, by)
                select platform.park(), :org, :id, coalesce(max(number), 0) + 1, :author, :from, :into, :reason, :now, :by
                from orders.step where park_id = platform.park() and order_id = :id""")
                .param("org", order.enterprise().value())
                .param("id", order.id().value())
                .param("author", author == null ? null : author.value())
                .param("from", from == null ? null : from.name())
                .param("into", into.name())
                .param("reason", reason)
                .param("now", utc(now))
                .param("by", ActingAs.get().name())
                .update();
    }

    List<OrderStep> steps(OrderId order) {
        return jdbc.sql("""
                select number, state_from, state, reason, at, by from orders.step
                where park_id = platform.park() and order_id = :id order by number""")
                .param("id", order.value())
                .query((row, _) -> {
                    String from = row.getString("state_from");
                    return new OrderStep(
                            row.getInt("number"),
                            from == null ? null : OrderState.valueOf(from),
                            OrderState.valueOf(row.getString("state")),
                            row.getString("reason"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("by"));
                })
                .list();
    }

    String seen() {
        return jdbc.sql("select stamp from orders.registry_seen where park_id = platform.park()")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Takes over what the registry says; whatever it does not name any more is no longer registered. */
    void take(List<Listed> orders, String stamp) {
        for (int seq = 0; seq < orders.size(); seq++) {
            Listed one = orders.get(seq);
            jdbc.sql("""
                    insert into orders.standing as s (park_id, org_id, shared, seq, order_id, state, registered, zh,
                        enterprise_name, origin, occupation_code, site_id, places)
                    values (platform.park(), :org, true, :seq, :id, 'PUBLISHED', true, :zh, :name, :origin, :occupation, :site,
                        :places)
                    on conflict on constraint standing_pk do update
                    set seq = excluded.seq, registered = true, shared = true, zh = excluded.zh,
                        enterprise_name = excluded.enterprise_name, origin = excluded.origin,
                        occupation_code = excluded.occupation_code, site_id = excluded.site_id,
                        places = case when s.state = 'WITHDRAWN' then s.places else excluded.places end
                    where s.state <> 'DRAFT' and (s.seq, s.registered, s.zh, s.enterprise_name, s.origin, s.occupation_code,
                        s.site_id, s.places) is distinct from (excluded.seq, true, excluded.zh, excluded.enterprise_name,
                        excluded.origin, excluded.occupation_code, excluded.site_id,
                        case when s.state = 'WITHDRAWN' then s.places else excluded.places end)""")
                    .param("org", one.order().enterprise().value())
                    .param("seq", seq)
                    .param("id", one.order().id().value())
                    .param("zh", one.order().zh())
                    .param("name", one.enterpriseName())
                    .param("origin", one.origin().name())
                    .param("occupation", one.order().occupationCode())
                    .param("site", one.order().site().value())
                    .param("places", one.order().places())
                    .update();
        }
        jdbc.sql("""
                update orders.standing set registered = false
                where park_id = platform.park() and registered and order_id <> all (:ids)""")
                .param(
                        "ids",
                        orders.stream().map(one -> one.order().id().value()).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into orders.registry_seen (park_id, org_id, stamp) values (platform.park(), 'park', :stamp)
                on conflict on constraint registry_seen_pk do update set stamp = excluded.stamp""").param("stamp", stamp).update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
