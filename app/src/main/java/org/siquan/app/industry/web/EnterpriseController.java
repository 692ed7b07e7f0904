package org.siquan.app.industry.web;

import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.EnterpriseId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Enterprises; everybody of the park may know who takes part. */
@Controller
@AllowedFor(everyRole = true)
class EnterpriseController {

    private final Lists lists;
    private final ListSpec<EnterpriseRow> list;
    private final Enterprises enterprises;
    private final IndustryRegistry registry;

    EnterpriseController(
            Lists lists, ListSpec<EnterpriseRow> list, Enterprises enterprises, IndustryRegistry registry) {
        this.lists = lists;
        this.list = list;
        this.enterprises = enterprises;
        this.registry = registry;
    }

    @GetMapping("/industry/enterprises")
    String enterprises(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(list, asked));
        return "industry/enterprises";
    }

    @GetMapping("/industry/enterprises.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(list, asked);
    }

    @GetMapping("/industry/enterprises/{id}")
    ModelAndView enterprise(@PathVariable String id, @RequestParam Optional<String> saved) {
        return page(id, Edit.NONE, saved.isPresent());
    }

    @PostMapping("/industry/enterprises/{id}/staff")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView changeStaff(@PathVariable String id, @RequestParam String staff, @RequestParam long version) {
        var number = Edit.number(staff);
        if (number.isEmpty()) {
            return page(id, Edit.notANumber(staff), false);
        }
        return switch (registry.changeStaff(new EnterpriseId(id), number.getAsInt(), version)) {
            case Change.Done _ -> new ModelAndView("redirect:/industry/enterprises/" + id + "?saved");
            case Change.Stale stale -> page(id, Edit.stale(staff, stale), false);
            case Change.Refused refused -> page(id, Edit.refused(staff, refused), false);
        };
    }

    private ModelAndView page(String id, Edit edit, boolean saved) {
        var page = new ModelAndView("industry/enterprise", HttpStatus.valueOf(edit.status()));
        page.addObject(
                "enterprise",
                enterprises.find(id).orElseThrow(() -> ProblemException.notFound("industry-enterprise-unknown", id)));
        page.addObject("edit", edit);
        page.addObject("saved", saved);
        return page;
    }
}
