package org.siquan.app.apprenticeship.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.RuleBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All rules of the state with where they come from, how sure we are of their words, and how far they are decided here. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class RuleController {

    private static final List<String> COVERAGES = List.of("DECIDED", "RECORDED", "OPEN");

    @GetMapping("/apprenticeship/rules")
    String rules(@RequestParam(defaultValue = "") String coverage, Model model) {
        List<RuleRow> all = RuleBook.all().stream().map(RuleRow::of).toList();
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(RuleRow::coverage, Collectors.counting()));
        String shown = COVERAGES.contains(coverage) ? coverage : "";
        model.addAttribute("all", all.size());
        model.addAttribute("counts", counts);
        model.addAttribute("coverages", COVERAGES);
        model.addAttribute("coverage", shown);
        model.addAttribute(
                "sources",
                all.stream()
                        .filter(row -> shown.isEmpty() || row.coverage().equals(shown))
                        .collect(Collectors.groupingBy(
                                row -> row.rule().source(), LinkedHashMap::new, Collectors.toList())));
        return "apprenticeship/rules";
    }
}
