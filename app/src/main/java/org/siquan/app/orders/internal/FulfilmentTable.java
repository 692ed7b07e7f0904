package org.siquan.app.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.orders.Fulfilment.Entry;
import org.siquan.app.orders.Fulfilment.Step;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of learners as far as the actor may see them. Callers bring the transaction. */
@Repository
class FulfilmentTable {

    private final JdbcClient jdbc;

    FulfilmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries of one learner in an order; two who record at the same time wait for each other. */
    List<Entry> lock(OrderId order, LearnerId learner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('orders.fulfilment/' || platform.park() || :key, 0))")
                .param("key", "/" + order + "/" + learner)
                .query((_, _) -> 0)
                .list();
        return jdbc.sql("""
                select * from orders.fulfilment
                where park_id = platform.park() and order_id = :order and learner_id = :learner""")
                .param("order", order.value())
                .param("learner", learner.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /** False where another organisation's row of the same learner and step stands already, which the actor may not see. */
    boolean insert(OrgId enterprise, Entry entry, Instant now) {
        return jdbc.sql("""
                insert into orders.fulfilment (park_id, org_id, school_org, order_id, learner_id, step, day, evidence,
                    recorded, by)
                values (platform.park(), :org, :school, :order, :learner, :step, :day, :evidence, :now, :by)
                on conflict on constraint fulfilment_pk do nothing""")
                        .param("org", enterprise.value())
                        .param("school", entry.school().value())
                        .param("order", entry.order().value())
                        .param("learner", entry.learner().value())
                        .param("step", entry.step().name())
                        .param("day", entry.day())
                        .param("evidence", entry.evidence())
                        .param("now", OrderTable.utc(now))
                        .param("by", ActingAs.get().name())
                        .update()
                == 1;
    }

    Map<Step, Integer> counts(OrderId order) {
        Map<Step, Integer> counts = new EnumMap<>(Step.class);
        jdbc.sql("""
                select step, count(*) as learners from orders.fulfilment
                where park_id = platform.park() and order_id = :order group by step""").param("order", order.value()).query(row -> {
            counts.put(Step.valueOf(row.getString("step")), row.getInt("learners"));
        });
        return counts;
    }

    int matched(OrderId order) {
        return counts(order).getOrDefault(Step.MATCHED, 0);
    }

    List<Entry> list(OrderId order) {
        return jdbc.sql("""
                select * from orders.fulfilment where park_id = platform.park() and order_id = :order
                order by learner_id, day, recorded""")
                .param("order", order.value())
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new OrderId(row.getString("order_id")),
                new LearnerId(row.getString("learner_id")),
                new OrgId(row.getString("school_org")),
                Step.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getString("evidence"));
    }
}
