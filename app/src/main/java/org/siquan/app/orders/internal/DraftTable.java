package org.siquan.app.orders.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What drafts say, and the agreed shares that stay when they are published. Callers bring the transaction. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderBody> find(OrderId order) {
        return jdbc.sql("select body from orders.draft where park_id = platform.park() and order_id = :id")
                .param("id", order.value())
                .query((row, _) -> json.readValue(row.getString("body"), OrderBody.class))
                .optional();
    }

    void put(OrderId order, OrgId enterprise, @Nullable OrgId author, OrderBody body) {
        jdbc.sql("""
                insert into orders.draft (park_id, org_id, order_id, author_org, body)
                values (platform.park(), :org, :id, :author, cast(:body as jsonb))
                on conflict on constraint draft_pk do update set body = excluded.body""")
                .param("org", enterprise.value())
                .param("id", order.value())
                .param("author", author == null ? null : author.value())
                .param("body", json.writeValueAsString(body))
                .update();
    }

    void delete(OrderId order) {
        jdbc.sql("delete from orders.draft where park_id = platform.park() and order_id = :id")
                .param("id", order.value())
                .update();
    }

    void insertShares(OrderId order, OrgId enterprise, List<OrderBody.Share> shares) {
        for (OrderBody.Share share : shares) {
            jdbc.sql("""
                    insert into orders.share (park_id, org_id, order_id, province, least, most, clause)
                    values (platform.park(), :org, :id, :province, :least, :most, :clause)""")
                    .param("org", enterprise.value())
                    .param("id", order.value())
                    .param("province", share.province())
                    .param("least", share.least())
                    .param("most", share.most())
                    .param("clause", share.clause())
                    .update();
        }
    }

    List<OrderBody.Share> shares(OrderId order) {
        return jdbc.sql("""
                select province, least, most, clause from orders.share
                where park_id = platform.park() and order_id = :id order by province""")
                .param("id", order.value())
                .query((row, _) -> new OrderBody.Share(
                        row.getString("province"), row.getInt("least"), row.getInt("most"), row.getString("clause")))
                .list();
    }
}
