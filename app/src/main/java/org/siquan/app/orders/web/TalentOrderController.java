package org.siquan.app.orders.web;

import java.util.Map;
import java.util.Optional;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.Role;
import org.siquan.region.OrderId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of orders, an order, and the steps of its life that need no form of their own. */
@Controller
@AllowedFor(everyRole = true)
class TalentOrderController {

    private final Lists lists;
    private final TalentOrderLists list;
    private final TalentOrders orders;
    private final OrderPages pages;

    TalentOrderController(Lists lists, TalentOrderLists list, TalentOrders orders, OrderPages pages) {
        this.lists = lists;
        this.list = list;
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping("/orders")
    String list(@RequestParam Map<String, String> asked, Model model) {
        orders.refresh();
        model.addAttribute("list", lists.page(list.now(), asked));
        model.addAttribute("mayDraft", OrderPages.mayDraft());
        return "orders/orders";
    }

    @GetMapping("/orders.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        orders.refresh();
        return lists.sheet(list.now(), asked);
    }

    @GetMapping("/orders/{id}")
    ModelAndView order(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return pages.order(new OrderId(id), done, null);
    }

    @PostMapping("/orders/{id}/move")
    @AllowedFor(Role.PARK)
    String move(
            @PathVariable String id,
            @RequestParam OrderState into,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason) {
        if (into == OrderState.WITHDRAWN) {
            return "redirect:/orders/" + id + "/withdraw";
        }
        orders.move(new OrderId(id), into, version, reason);
        return "redirect:/orders/" + id + "?done=moved";
    }

    /** What hangs on the order is shown before anybody is asked for a reason. */
    @GetMapping("/orders/{id}/withdraw")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL})
    String withdrawing(@PathVariable String id, @RequestParam Optional<String> blank, Model model) {
        OrderStanding order = orders.get(new OrderId(id));
        OrderPages.requireWithdraws(order);
        model.addAttribute("order", order);
        model.addAttribute("dependants", orders.dependants(order.id()));
        model.addAttribute("blank", blank.isPresent());
        return "orders/withdraw";
    }

    @PostMapping("/orders/{id}/withdraw")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL})
    String withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (reason.isBlank() || !sure) {
            orders.get(new OrderId(id));
            return "redirect:/orders/" + id + "/withdraw?blank";
        }
        orders.withdraw(new OrderId(id), version, reason);
        return "redirect:/orders/" + id + "?done=withdrawn";
    }
}
