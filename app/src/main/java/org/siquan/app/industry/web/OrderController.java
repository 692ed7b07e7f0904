package org.siquan.app.industry.web;

import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.OrderId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders; everybody of the park may read what is asked for, and who may see pay sees it ({@link Sight}). */
@Controller
@AllowedFor(everyRole = true)
class OrderController {

    private final Lists lists;
    private final ListSpec<OrderRow> list;
    private final Orders orders;
    private final IndustryRegistry registry;

    OrderController(Lists lists, ListSpec<OrderRow> list, Orders orders, IndustryRegistry registry) {
        this.lists = lists;
        this.list = list;
        this.orders = orders;
        this.registry = registry;
    }

    @GetMapping("/industry/orders")
    String orders(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(list, asked));
        return "industry/orders";
    }

    @GetMapping("/industry/orders.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(list, asked);
    }

    @GetMapping("/industry/orders/{id}")
    ModelAndView order(@PathVariable String id, @RequestParam Optional<String> saved) {
        return page(id, Edit.NONE, saved.isPresent());
    }

    @PostMapping("/industry/orders/{id}/places")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView changePlaces(@PathVariable String id, @RequestParam String places, @RequestParam long version) {
        var number = Edit.number(places);
        if (number.isEmpty()) {
            return page(id, Edit.notANumber(places), false);
        }
        return switch (registry.changePlaces(new OrderId(id), number.getAsInt(), version)) {
            case Change.Done _ -> new ModelAndView("redirect:/industry/orders/" + id + "?saved");
            case Change.Stale stale -> page(id, Edit.stale(places, stale), false);
            case Change.Refused refused -> page(id, Edit.refused(places, refused), false);
        };
    }

    private ModelAndView page(String id, Edit edit, boolean saved) {
        var page = new ModelAndView("industry/order", HttpStatus.valueOf(edit.status()));
        page.addObject(
                "aligned", !ActingAs.get().is(Role.LEARNER) && !ActingAs.get().is(Role.MENTOR));
        page.addObject(
                "order", orders.find(id).orElseThrow(() -> ProblemException.notFound("industry-order-unknown", id)));
        page.addObject("edit", edit);
        page.addObject("saved", saved);
        return page;
    }
}
