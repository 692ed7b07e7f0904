package org.siquan.app.rounds.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.orders.Dependant;
import org.siquan.app.orders.OrderDependants;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Text;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rankings and places of rounds that hang on an order: counts of all schools, told by the system. */
@Component
class RoundsOfOrder implements OrderDependants {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    RoundsOfOrder(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Dependant> of(OrderId order) {
        return transactions.as(Actor.system("rounds", ActingAs.get().park()), () -> counted(order));
    }

    private List<Dependant> counted(OrderId order) {
        List<Dependant> all = new ArrayList<>();
        jdbc.sql("""
                        select r.round_id,
                          (select count(distinct c.learner_id) from rounds.choice c join rounds.offer o using (park_id, round_id, class_id)
                            where c.park_id = r.park_id and c.round_id = r.round_id and o.order_id = :order) as ranking,
                          (select count(*) from rounds.result s join rounds.offer o using (park_id, round_id, class_id)
                            where s.park_id = r.park_id and s.round_id = r.round_id and o.order_id = :order
                              and s.declined is null and r.verified) as placed
                        from rounds.round r
                        where r.park_id = platform.park() and r.state not in ('DRAFT', 'CANCELLED')
                          and exists (select 1 from rounds.offer o where o.park_id = r.park_id and o.round_id = r.round_id
                            and o.order_id = :order) order by r.round_id""").param("order", order.value()).query(row -> {
            String round = row.getString("round_id");
            String path = "/rounds/" + round;
            all.add(new Dependant(
                    new Text("双选轮次 " + round + " 中填报其订单班的学生", "learners who rank its classes in round " + round),
                    row.getInt("ranking"),
                    path));
            all.add(new Dependant(
                    new Text("双选轮次 " + round + " 拟入班的学生", "learners whom round " + round + " proposes for it"),
                    row.getInt("placed"),
                    path));
        });
        return all;
    }
}
