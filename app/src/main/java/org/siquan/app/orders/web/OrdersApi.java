package org.siquan.app.orders.web;

import java.util.Map;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.siquan.region.OrderId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders with where they stand, as JSON with the filters of the list. */
@RestController
@AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL, Role.COMMISSION})
class OrdersApi {

    private final Lists lists;
    private final TalentOrderLists list;
    private final TalentOrders orders;

    OrdersApi(Lists lists, TalentOrderLists list, TalentOrders orders) {
        this.lists = lists;
        this.list = list;
        this.orders = orders;
    }

    /** Where an order stands and what it says; pay is 0 where the actor may not see it. */
    public record TalentOrder(String id, String enterprise, String state, long version, OrderBody body) {}

    @GetMapping("/api/v1/talent-orders")
    PageOf<TalentOrderRow> orders(@RequestParam Map<String, String> asked) {
        orders.refresh();
        return lists.rows(list.now(), asked);
    }

    @GetMapping("/api/v1/talent-orders/{id}")
    TalentOrder order(@PathVariable String id) {
        var order = orders.get(new OrderId(id));
        return new TalentOrder(
                id, order.enterprise().value(), order.state().name(), order.version(), orders.body(order.id()));
    }
}
