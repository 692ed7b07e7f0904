package org.siquan.app.industry.web;

import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.DemandEntries;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Demand history (需求历史): orders of past quarters for everybody, plans for who made them and the operator. */
@Controller
@AllowedFor(everyRole = true)
class DemandController {

    private final Lists lists;
    private final DemandLists demand;
    private final DemandEntries entries;
    private final DemandQuarters quarters;

    DemandController(Lists lists, DemandLists demand, DemandEntries entries, DemandQuarters quarters) {
        this.lists = lists;
        this.demand = demand;
        this.entries = entries;
        this.quarters = quarters;
    }

    @GetMapping("/industry/demand")
    String list(@RequestParam Map<String, String> asked, @RequestParam Optional<String> done, Model model) {
        model.addAttribute("list", lists.page(demand.now(), asked));
        model.addAttribute("quarters", quarters.of(asked));
        model.addAttribute("enters", enters());
        model.addAttribute(
                "done",
                done.filter(word -> word.matches("saved|removed|imported")).orElse(""));
        return "industry/demand";
    }

    @GetMapping("/industry/demand.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(demand.now(), asked);
    }

    @GetMapping("/api/v1/demand")
    @ResponseBody
    PageOf<DemandRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(demand.now(), asked);
    }

    /** A new row, or the row that these words name. */
    @GetMapping("/industry/demand/entry")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView entry(
            @RequestParam(defaultValue = "PLAN") String source,
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam(defaultValue = "") String occupation,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String quarter) {
        var form = DemandForm.typed(source, owner(enterprise), occupation, zone, quarter, "", 0);
        return page(form.point(0)
                .flatMap(entries::find)
                .map(found -> form.standing(found.point().openings(), found.version()))
                .orElse(form));
    }

    @PostMapping("/industry/demand/entry")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView save(
            @RequestParam String source,
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam String occupation,
            @RequestParam String zone,
            @RequestParam String quarter,
            @RequestParam String openings,
            @RequestParam(defaultValue = "0") long version) {
        var form = DemandForm.typed(source, owner(enterprise), occupation, zone, quarter, openings, version);
        var number = Edit.number(openings);
        if (number.isEmpty()) {
            return page(form.wrong("number", ""));
        }
        var point = form.point(number.getAsInt());
        return point.isEmpty()
                ? page(form.wrong(form.fault(), ""))
                : answer(form, entries.enter(point.get(), version), "saved");
    }

    @PostMapping("/industry/demand/remove")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView remove(
            @RequestParam String source,
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam String occupation,
            @RequestParam String zone,
            @RequestParam String quarter,
            @RequestParam long version) {
        var form = DemandForm.typed(source, owner(enterprise), occupation, zone, quarter, "0", version);
        var point = form.point(0);
        return point.isEmpty()
                ? page(form.wrong(form.fault(), ""))
                : answer(form, entries.remove(point.get(), version), "removed");
    }

    private ModelAndView answer(DemandForm form, Change change, String done) {
        return switch (change) {
            case Change.Done _ -> new ModelAndView("redirect:/industry/demand?done=" + done);
            case Change.Stale stale -> page(form.stale(stale));
            case Change.Refused refused -> page(form.wrong(refused.code(), String.valueOf(refused.bound())));
        };
    }

    private ModelAndView page(DemandForm form) {
        var page = new ModelAndView("industry/demand-entry", HttpStatus.valueOf(form.status()));
        page.addObject("form", form);
        page.addObject("occupations", demand.occupations());
        page.addObject("zones", demand.zones());
        page.addObject("enterprises", demand.enterprises());
        page.addObject("operator", ActingAs.get().is(Role.PARK));
        return page;
    }

    private static boolean enters() {
        return ActingAs.get().is(Role.PARK) || ActingAs.get().is(Role.ENTERPRISE);
    }

    /** An enterprise that names none means itself. */
    private static String owner(String typed) {
        return typed.isBlank() && !ActingAs.get().is(Role.PARK)
                ? ActingAs.get().org().value()
                : typed;
    }
}
