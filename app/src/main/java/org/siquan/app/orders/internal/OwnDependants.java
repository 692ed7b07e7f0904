package org.siquan.app.orders.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.Dependant;
import org.siquan.app.orders.OrderDependants;
import org.siquan.app.talent.RankedClasses;
import org.siquan.engine.kernel.Text;
import org.siquan.region.OrderId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module and the registry know to hang on an order. */
@Component
@Order(0)
class OwnDependants implements OrderDependants {

    private final PublishedOrders registry;
    private final RankedClasses ranked;
    private final FulfilmentTable fulfilment;
    private final ContractTable contracts;

    OwnDependants(PublishedOrders registry, RankedClasses ranked, FulfilmentTable fulfilment, ContractTable contracts) {
        this.registry = registry;
        this.ranked = ranked;
        this.fulfilment = fulfilment;
        this.contracts = contracts;
    }

    @Override
    public List<Dependant> of(OrderId order) {
        List<Dependant> all = new ArrayList<>();
        registry.find(order).ifPresent(whole -> {
            var rankings = ranked.count(
                    whole.classes().stream().map(c -> c.id().value()).toList());
            all.add(new Dependant(
                    new Text("订单名额", "places of the order"), whole.order().places(), ""));
            whole.classes()
                    .forEach(c -> all.add(new Dependant(
                            new Text("订单班“" + c.zh() + "”的名额", "places of the class “" + c.zh() + "”"), c.most(), "")));
            whole.classes()
                    .forEach(c -> all.add(new Dependant(
                            new Text("志愿中填报“" + c.zh() + "”的学生", "learners who rank the class “" + c.zh() + "”"),
                            rankings.getOrDefault(c.id().value(), 0),
                            "")));
            whole.posts()
                    .forEach(p -> all.add(new Dependant(
                            new Text("岗位“" + p.zh() + "”同时可带学生", "learners at the post “" + p.zh() + "” at a time"),
                            p.capacity(),
                            "/industry/posts/" + p.id())));
        });
        all.add(new Dependant(new Text("已入班学生", "learners with a place"), fulfilment.matched(order), ""));
        all.add(new Dependant(new Text("已签发协议的学校", "schools with a contract"), contracts.count(order), ""));
        return all;
    }
}
