package org.siquan.app.orders.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.orders.Amendment;
import org.siquan.app.orders.Amendments;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.OrderId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Amendments: proposed in a form, looked at with their effect, then done or dropped. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE})
class AmendController {

    private final TalentOrders orders;
    private final Amendments amendments;

    AmendController(TalentOrders orders, Amendments amendments) {
        this.orders = orders;
        this.amendments = amendments;
    }

    @GetMapping("/orders/{id}/amend")
    String form(@PathVariable String id, Model model) {
        OrderStanding order = orders.get(new OrderId(id));
        OrderPages.requireOwns(order);
        if (!order.state().amendable()) {
            throw ProblemException.conflict("orders-move-" + order.state(), id);
        }
        model.addAttribute("order", order);
        model.addAttribute("terms", amendments.terms(order.id()));
        return "orders/amend";
    }

    @PostMapping("/orders/{id}/amend")
    String propose(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam int places,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate starts,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends,
            @RequestParam int monthly,
            @RequestParam int same,
            @RequestParam(defaultValue = "") String reason) {
        OrderId order = new OrderId(id);
        int number =
                amendments.propose(order, version, new Amendment.Terms(places, starts, ends, monthly, same), reason);
        return "redirect:/orders/" + id + "/amendments/" + number;
    }

    /** The effect before it is done. */
    @GetMapping("/orders/{id}/amendments/{number}")
    String look(@PathVariable String id, @PathVariable int number, Model model) {
        OrderStanding order = orders.get(new OrderId(id));
        OrderPages.requireOwns(order);
        Amendment amendment = amendments.list(order.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("orders-amend-unknown", number));
        model.addAttribute("order", order);
        model.addAttribute("amendment", amendment);
        model.addAttribute("effect", amendments.effect(order.id(), amendment.after()));
        return "orders/amendment";
    }

    @PostMapping("/orders/{id}/amendments/{number}/apply")
    String apply(@PathVariable String id, @PathVariable int number) {
        amendments.apply(new OrderId(id), number);
        return "redirect:/orders/" + id + "?done=applied";
    }

    @PostMapping("/orders/{id}/amendments/{number}/drop")
    String drop(@PathVariable String id, @PathVariable int number) {
        amendments.drop(new OrderId(id), number);
        return "redirect:/orders/" + id + "?done=dropped";
    }
}
