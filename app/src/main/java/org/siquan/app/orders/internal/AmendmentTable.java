package org.siquan.app.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.siquan.app.orders.Amendment;
import org.siquan.app.orders.Amendment.State;
import org.siquan.app.orders.Amendment.Terms;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.platform.ActingAs;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Amendments of orders. Callers bring the transaction and have locked the order. */
@Repository
class AmendmentTable {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    AmendmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Amendment> list(OrderId order) {
        return jdbc.sql("""
                select * from orders.amendment where park_id = platform.park() and order_id = :order
                order by number desc""")
                .param("order", order.value())
                .query((row, _) -> amendment(row))
                .list();
    }

    Optional<Amendment> find(OrderId order, int number) {
        return list(order).stream().filter(one -> one.number() == number).findFirst();
    }

    int applied(OrderId order) {
        return (int)
                list(order).stream().filter(one -> one.state() == State.APPLIED).count();
    }

    int insert(OrderStanding order, Terms before, Terms after, String reason, Instant now) {
        return jdbc.sql("""
                insert into orders.amendment (park_id, org_id, order_id, number, state, places, starts, ends, monthly_yuan,
                    same_post_yuan, before, reason, proposed, proposed_by)
                select platform.park(), :org, :order, coalesce(max(number), 0) + 1, 'PROPOSED', :places, :starts, :ends,
                    :monthly, :same, cast(:before as jsonb), :reason, :now, :by
                from orders.amendment where park_id = platform.park() and order_id = :order
                returning number""")
                .param("org", order.enterprise().value())
                .param("order", order.id().value())
                .param("places", after.places())
                .param("starts", after.starts())
                .param("ends", after.ends())
                .param("monthly", after.monthlyYuan())
                .param("same", after.samePostYuan())
                .param("before", json.writeValueAsString(before))
                .param("reason", reason)
                .param("now", OrderTable.utc(now))
                .param("by", ActingAs.get().name())
                .query(Integer.class)
                .single();
    }

    /** False where it is decided already. */
    boolean decide(OrderId order, int number, State state, Instant now) {
        return jdbc.sql("""
                update orders.amendment set state = :state, decided = :now, decided_by = :by
                where park_id = platform.park() and order_id = :order and number = :number and state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("now", OrderTable.utc(now))
                        .param("by", ActingAs.get().name())
                        .param("order", order.value())
                        .param("number", number)
                        .update()
                == 1;
    }

    private Amendment amendment(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided", OffsetDateTime.class);
        return new Amendment(
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("before"), Terms.class),
                new Terms(
                        row.getInt("places"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getInt("monthly_yuan"),
                        row.getInt("same_post_yuan")),
                row.getString("reason"),
                row.getObject("proposed", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }
}
