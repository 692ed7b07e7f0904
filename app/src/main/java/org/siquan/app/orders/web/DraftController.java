package org.siquan.app.orders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.BodyFault;
import org.siquan.app.orders.DraftOutcome;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderChoices;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.RuleAnswer;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.OrderId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts: entered by the enterprise, or by a school for an enterprise that then confirms; published by the enterprise. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL})
class DraftController {

    private final TalentOrders orders;
    private final PublishedOrders registry;
    private final OrderChoices choices;
    private final OrderPages pages;

    DraftController(TalentOrders orders, PublishedOrders registry, OrderChoices choices, OrderPages pages) {
        this.orders = orders;
        this.registry = registry;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/orders/new")
    ModelAndView empty() {
        return form(null, DraftForm.of(Map.of()), List.of());
    }

    @PostMapping("/orders/new")
    ModelAndView draft(@RequestParam Map<String, String> typed) {
        DraftForm form = DraftForm.of(typed);
        List<BodyFault> unreadable = new ArrayList<>();
        OrderBody body = form.body(unreadable);
        String enterprise =
                ActingAs.get().is(Role.ENTERPRISE) ? ActingAs.get().org().value() : form.value("enterprise");
        if (registry.employers().stream().noneMatch(e -> e.id().equals(enterprise))) {
            unreadable.addFirst(new BodyFault("enterprise", "enterprise", enterprise));
        }
        return unreadable.isEmpty()
                ? answer(null, form, orders.draft(new OrgId(enterprise), body))
                : form(null, form.wrong(unreadable), List.of());
    }

    @GetMapping("/orders/{id}/draft")
    ModelAndView edit(@PathVariable String id) {
        OrderStanding order = draftOf(id);
        return form(order, DraftForm.of(orders.body(order.id())), List.of());
    }

    @PostMapping("/orders/{id}/draft")
    ModelAndView save(@PathVariable String id, @RequestParam Map<String, String> typed, @RequestParam long version) {
        OrderStanding order = draftOf(id);
        DraftForm form = DraftForm.of(typed);
        List<BodyFault> unreadable = new ArrayList<>();
        OrderBody body = form.body(unreadable);
        return unreadable.isEmpty()
                ? answer(order, form, orders.change(order.id(), body, version))
                : form(order, form.wrong(unreadable), List.of());
    }

    @PostMapping("/orders/{id}/confirm")
    @AllowedFor(Role.ENTERPRISE)
    String confirm(@PathVariable String id, @RequestParam long version) {
        orders.confirm(new OrderId(id), version);
        return "redirect:/orders/" + id + "?done=confirmed";
    }

    @PostMapping("/orders/{id}/publish")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView publish(@PathVariable String id, @RequestParam long version) {
        OrderId order = new OrderId(id);
        return switch (orders.publish(order, version)) {
            case DraftOutcome.Done _ -> new ModelAndView("redirect:/orders/" + id + "?done=published");
            case DraftOutcome.Faulty faulty -> pages.order(order, "", faulty);
        };
    }

    private OrderStanding draftOf(String id) {
        OrderStanding order = orders.get(new OrderId(id));
        if (!OrderPages.drafts(order)) {
            throw ProblemException.notFound("orders-unknown", id);
        }
        if (order.state() != OrderState.DRAFT) {
            throw ProblemException.conflict("orders-move-" + order.state(), id);
        }
        return order;
    }

    private ModelAndView answer(@Nullable OrderStanding order, DraftForm form, DraftOutcome outcome) {
        return switch (outcome) {
            case DraftOutcome.Done done -> new ModelAndView("redirect:/orders/" + done.order() + "?done=saved");
            case DraftOutcome.Faulty faulty -> form(order, form.wrong(faulty.faults()), faulty.rules());
        };
    }

    private ModelAndView form(@Nullable OrderStanding order, DraftForm form, List<RuleAnswer> rules) {
        var page = new ModelAndView(
                "orders/draft", form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("order", order);
        page.addObject("form", form);
        page.addObject("rules", rules);
        page.addObject("choices", choices.now());
        page.addObject("employers", registry.employers());
        page.addObject("enterprise", ActingAs.get().is(Role.ENTERPRISE));
        page.addObject("school", ActingAs.get().is(Role.SCHOOL));
        page.addObject("provinces", List.of("京", "津", "冀"));
        return page;
    }
}
