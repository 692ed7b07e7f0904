package org.siquan.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCaseId;
import org.siquan.app.pay.PayCases;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.RuleBook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases about pay: the list, one of them, and what people do about it. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION, Role.LEARNER})
class PayCaseController {

    private final Lists lists;
    private final PayLists specs;
    private final PayCases cases;
    private final Clock clock;

    PayCaseController(Lists lists, PayLists specs, PayCases cases, Clock clock) {
        this.lists = lists;
        this.specs = specs;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/pay/cases")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(specs.cases(), asked));
        model.addAttribute("unit", ActingAs.get().is(Role.ENTERPRISE));
        model.addAttribute("learner", ActingAs.get().seesOwnOnly());
        return "pay/cases";
    }

    @GetMapping("/pay/cases.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(specs.cases(), asked);
    }

    @GetMapping("/pay/cases/{id}")
    String show(@PathVariable String id, Model model) {
        PayCase found = cases.get(PayCaseId.of(id));
        model.addAttribute("c", found);
        model.addAttribute("openedOn", LocalDate.ofInstant(found.opened(), clock.getZone()));
        model.addAttribute("steps", cases.steps(found.id()));
        model.addAttribute(
                "rule", Optional.of(found.rule()).flatMap(RuleBook::find).orElse(null));
        model.addAttribute("leads", ActingAs.get().is(Role.SCHOOL));
        model.addAttribute("says", !ActingAs.get().seesWholePark());
        model.addAttribute("outcomes", PayCase.Outcome.values());
        model.addAttribute("other", found.owner() == PayCase.Owner.SCHOOL ? PayCase.Owner.UNIT : PayCase.Owner.SCHOOL);
        return "pay/case";
    }

    @PostMapping("/pay/cases/{id}/said")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER})
    String say(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
        PayCaseId about = PayCaseId.of(id);
        cases.add(about, words);
        return "redirect:/pay/cases/" + about;
    }

    @PostMapping("/pay/cases/{id}/hand")
    @AllowedFor(Role.SCHOOL)
    String hand(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String words) {
        PayCaseId about = PayCaseId.of(id);
        cases.hand(about, version, PayForm.word(PayCase.Owner.values(), to), words);
        return "redirect:/pay/cases/" + about;
    }

    @PostMapping("/pay/cases/{id}/close")
    @AllowedFor(Role.SCHOOL)
    String close(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String words) {
        PayCaseId about = PayCaseId.of(id);
        cases.close(about, version, PayForm.word(PayCase.Outcome.values(), outcome), words);
        return "redirect:/pay/cases/" + about;
    }
}
