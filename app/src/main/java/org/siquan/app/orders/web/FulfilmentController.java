package org.siquan.app.orders.web;

import java.time.LocalDate;
import org.siquan.app.orders.Fulfilment;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The account of an order: an enterprise reads and records its own, a school its own learners, the operator all. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL, Role.COMMISSION})
class FulfilmentController {

    private final TalentOrders orders;
    private final Fulfilment fulfilment;

    FulfilmentController(TalentOrders orders, Fulfilment fulfilment) {
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    @GetMapping("/orders/{id}/account")
    String account(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        var order = orders.get(new OrderId(id));
        model.addAttribute("order", order);
        model.addAttribute("account", fulfilment.account(order.id()));
        model.addAttribute("entries", fulfilment.list(order.id()));
        model.addAttribute("school", ActingAs.get().is(Role.SCHOOL));
        model.addAttribute("records", OrderPages.owns(order) || ActingAs.get().is(Role.SCHOOL));
        model.addAttribute("steps", Fulfilment.Step.values());
        model.addAttribute("done", done);
        return "orders/account";
    }

    @PostMapping("/orders/{id}/account")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL})
    String record(
            @PathVariable String id,
            @RequestParam String learner,
            @RequestParam(defaultValue = "") String school,
            @RequestParam Fulfilment.Step step,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String evidence) {
        OrderId order = new OrderId(id);
        String of = ActingAs.get().is(Role.SCHOOL) ? ActingAs.get().org().value() : schoolOf(order, learner, school);
        if (!of.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            throw ProblemException.invalid("orders-school", of);
        }
        var entry =
                new Fulfilment.Entry(order, new LearnerId(learner.strip()), new OrgId(of), step, day, evidence.strip());
        return "redirect:/orders/" + id + "/account?done="
                + switch (fulfilment.record(entry)) {
                    case Fulfilment.Recorded _ -> "recorded";
                    case Fulfilment.Known _ -> "known";
                    case Fulfilment.Refused refused ->
                        throw ProblemException.invalid("orders-account-" + refused.code());
                };
    }

    /** Later steps belong to the school that the first one named. */
    private String schoolOf(OrderId order, String learner, String typed) {
        return typed.isBlank()
                ? fulfilment.list(order).stream()
                        .filter(entry -> entry.learner().value().equals(learner.strip()))
                        .map(entry -> entry.school().value())
                        .findFirst()
                        .orElse("")
                : typed.strip();
    }
}
