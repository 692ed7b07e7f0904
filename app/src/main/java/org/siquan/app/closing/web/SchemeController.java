package org.siquan.app.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeId;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.closing.SchemePart;
import org.siquan.app.closing.Schemes;
import org.siquan.app.days.Side;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.EnterpriseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Assessment schemes, which school and unit set together. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR})
class SchemeController {

    private final Schemes schemes;

    SchemeController(Schemes schemes) {
        this.schemes = schemes;
    }

    @GetMapping("/schemes")
    String list(Model model) {
        boolean school = ActingAs.get().is(Role.SCHOOL);
        model.addAttribute("schemes", schemes.list());
        model.addAttribute("school", school);
        model.addAttribute("units", school ? schemes.units() : List.of());
        return "closing/schemes";
    }

    @GetMapping("/schemes/{id}")
    String show(@PathVariable String id, Model model) {
        Scheme scheme = schemes.get(SchemeId.of(id));
        model.addAttribute("s", scheme);
        model.addAttribute("school", ActingAs.get().is(Role.SCHOOL));
        model.addAttribute("unit", ActingAs.get().is(Role.ENTERPRISE));
        model.addAttribute("rows", Schemes.MOST);
        return "closing/scheme";
    }

    @PostMapping("/schemes")
    @AllowedFor(Role.SCHOOL)
    String draft(@RequestParam String unit) {
        return back(schemes.draft(new EnterpriseId(unit)));
    }

    @PostMapping("/schemes/{id}")
    @AllowedFor(Role.SCHOOL)
    String change(@PathVariable String id, @RequestParam long version, @RequestParam Map<String, String> typed) {
        SchemeId scheme = SchemeId.of(id);
        schemes.change(scheme, version, items(typed));
        return back(scheme);
    }

    /** Rows whose name is blank are left out. */
    private static List<SchemeItem> items(Map<String, String> typed) {
        List<SchemeItem> items = new ArrayList<>();
        for (int row = 1; row <= Schemes.MOST; row++) {
            String name = typed.getOrDefault("name-" + row, "");
            if (!name.isBlank()) {
                String weight = typed.getOrDefault("weight-" + row, "").strip();
                if (!weight.matches("[0-9]{1,3}")) {
                    throw ProblemException.invalid("closing-scheme-weight", name);
                }
                items.add(new SchemeItem(
                        row,
                        "RESULT".equals(typed.get("part-" + row)) ? SchemePart.RESULT : SchemePart.PROCESS,
                        name,
                        Integer.parseInt(weight),
                        "UNIT".equals(typed.get("side-" + row)) ? Side.UNIT : Side.SCHOOL,
                        typed.containsKey("attendance-" + row)));
            }
        }
        return items;
    }

    @PostMapping("/schemes/{id}/propose")
    @AllowedFor(Role.SCHOOL)
    String propose(@PathVariable String id, @RequestParam long version) {
        SchemeId scheme = SchemeId.of(id);
        schemes.propose(scheme, version);
        return back(scheme);
    }

    @PostMapping("/schemes/{id}/recall")
    @AllowedFor(Role.SCHOOL)
    String recall(@PathVariable String id, @RequestParam long version) {
        SchemeId scheme = SchemeId.of(id);
        schemes.recall(scheme, version);
        return back(scheme);
    }

    @PostMapping("/schemes/{id}/answer")
    @AllowedFor(Role.ENTERPRISE)
    String answer(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String why) {
        SchemeId scheme = SchemeId.of(id);
        schemes.answer(scheme, version, agreed, why);
        return agreed ? back(scheme) : "redirect:/schemes";
    }

    private static String back(SchemeId id) {
        return "redirect:/schemes/" + id;
    }
}
