package org.siquan.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayBook;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCases;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.pay.Payment;
import org.siquan.app.pay.PaymentId;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.siquan.region.LearnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pay of everybody whom one may see, what waits first; for a learner the own page on the phone. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION})
class PayOverviewController {

    private final Lists lists;
    private final PayLists specs;
    private final PaySums sums;
    private final PayBook book;
    private final PayTerms terms;
    private final PayCases cases;
    private final Accounts accounts;
    private final Clock clock;

    PayOverviewController(
            Lists lists,
            PayLists specs,
            PaySums sums,
            PayBook book,
            PayTerms terms,
            PayCases cases,
            Accounts accounts,
            Clock clock) {
        this.lists = lists;
        this.specs = specs;
        this.sums = sums;
        this.book = book;
        this.terms = terms;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One placement on the learner's page. */
    public record Own(
            Placement placement,
            List<PayTerms.Stated> terms,
            List<PayMonth> months,
            List<Payment> payments,
            List<PayCase> cases) {}

    @GetMapping("/pay")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION, Role.LEARNER})
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("done", done);
        if (ActingAs.get().seesOwnOnly()) {
            model.addAttribute("own", own());
            model.addAttribute(
                    "kinds",
                    Arrays.stream(PayCase.Kind.values())
                            .filter(PayCase.Kind::complaint)
                            .toList());
            return "pay/mine";
        }
        model.addAttribute("list", lists.page(specs.months(), asked));
        model.addAttribute("sums", sums.now());
        model.addAttribute(
                "enters", ActingAs.get().is(Role.SCHOOL) || ActingAs.get().is(Role.ENTERPRISE));
        model.addAttribute("unit", ActingAs.get().is(Role.ENTERPRISE));
        return "pay/list";
    }

    private List<Own> own() {
        List<Own> own = new ArrayList<>();
        for (PlacementId id : accounts.findPerson()
                .map(person -> book.placements(new LearnerId(person)))
                .orElse(List.of())) {
            own.add(new Own(book.require(id), terms.list(id), book.months(id), book.payments(id), cases.of(id)));
        }
        return own;
    }

    @GetMapping("/pay.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(specs.months(), asked);
    }

    @GetMapping("/api/v1/pay")
    @ResponseBody
    PageOf<PayLists.MonthRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(specs.months(), asked);
    }

    @GetMapping("/pay/payments")
    String payments(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(specs.payments(), asked));
        model.addAttribute("unit", ActingAs.get().is(Role.ENTERPRISE));
        return "pay/payments";
    }

    @GetMapping("/pay/payments.xlsx")
    ResponseEntity<byte[]> paymentSheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(specs.payments(), asked);
    }

    @PostMapping("/pay/payments/{id}/answer")
    @AllowedFor(Role.LEARNER)
    String answer(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String answer,
            @RequestParam Map<String, String> typed) {
        Payment.Answer said = PayForm.word(Payment.Answer.values(), answer);
        Fen other = said == Payment.Answer.OTHER_AMOUNT ? PayForm.amount(typed, "amount") : null;
        book.answer(PaymentId.of(id), version, said, other);
        return "redirect:/pay?done=" + (said == Payment.Answer.RECEIVED ? "received" : "disputed");
    }

    @PostMapping("/placements/{id}/pay/complaints")
    @AllowedFor(Role.LEARNER)
    String complain(@PathVariable String id, @RequestParam String kind, @RequestParam(defaultValue = "") String words) {
        cases.complain(PlacementId.of(id), PayForm.word(PayCase.Kind.values(), kind), words);
        return "redirect:/pay?done=complained";
    }
}
