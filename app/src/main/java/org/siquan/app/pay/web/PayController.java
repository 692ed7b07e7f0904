package org.siquan.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayBook;
import org.siquan.app.pay.PayCases;
import org.siquan.app.pay.PayCharge;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.pay.PaymentId;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pay of one placement: terms, months, payments, charges, and what the rules say. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE})
class PayController {

    private final PayBook book;
    private final PayTerms terms;
    private final PayCases cases;
    private final PayRulings rulings;
    private final PlacementTabs tabs;
    private final Clock clock;

    PayController(PayBook book, PayTerms terms, PayCases cases, PayRulings rulings, PlacementTabs tabs, Clock clock) {
        this.book = book;
        this.terms = terms;
        this.cases = cases;
        this.rulings = rulings;
        this.tabs = tabs;
        this.clock = clock;
    }

    static String path(PlacementId id) {
        return "/placements/" + id + "/pay";
    }

    @GetMapping("/placements/{id}/pay")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION, Role.LEARNER})
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        PlacementId placementId = PlacementId.of(id);
        Placement placement = book.require(placementId);
        boolean school = ActingAs.get().is(Role.SCHOOL);
        model.addAttribute("p", placement);
        model.addAttribute("terms", terms.list(placementId));
        model.addAttribute("months", book.months(placementId));
        model.addAttribute("payments", book.payments(placementId));
        model.addAttribute("charges", book.charges(placementId));
        model.addAttribute("cases", cases.of(placementId));
        model.addAttribute("said", rulings.about(placementId));
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("path", path(placementId));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("school", school);
        model.addAttribute(
                "enters",
                (school || ActingAs.get().is(Role.ENTERPRISE))
                        && !placement.state().open());
        model.addAttribute("learner", ActingAs.get().seesOwnOnly());
        model.addAttribute("ways", NewPayment.Way.values());
        model.addAttribute("kinds", PayCharge.Kind.values());
        model.addAttribute("pers", PayTerms.Per.values());
        model.addAttribute("done", done);
        return "pay/placement";
    }

    @PostMapping("/placements/{id}/pay/terms")
    @AllowedFor(Role.SCHOOL)
    String agree(@PathVariable String id, @RequestParam Map<String, String> typed) {
        PlacementId placement = PlacementId.of(id);
        terms.agree(placement, PayForm.terms(typed));
        return "redirect:" + path(placement) + "?done=agreed";
    }

    @PostMapping("/placements/{id}/pay")
    String enter(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile slip) {
        PlacementId placement = PlacementId.of(id);
        UploadedFile file = slip == null || slip.isEmpty() ? null : UploadedFile.of(slip);
        return "redirect:" + path(placement) + "?done="
                + switch (book.record(placement, PayForm.payment(typed), file)) {
                    case PayBook.Recorded recorded -> recorded.cases() > 0 ? "recorded-case" : "recorded";
                    case PayBook.Known _ -> "known";
                };
    }

    @PostMapping("/placements/{id}/pay/charges")
    String charge(@PathVariable String id, @RequestParam Map<String, String> typed) {
        PlacementId placement = PlacementId.of(id);
        book.charge(
                placement,
                new PayCharge(
                        PayForm.word(PayCharge.Kind.values(), typed.getOrDefault("kind", "")),
                        PayForm.amount(typed, "amount"),
                        PayForm.day(typed, "day"),
                        typed.getOrDefault("note", "")));
        return "redirect:" + path(placement) + "?done=charged";
    }

    @PostMapping("/pay/payments/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam long version, @RequestParam String reason) {
        PaymentId payment = PaymentId.of(id);
        PlacementId placement = book.get(payment).placement();
        book.withdraw(payment, version, reason);
        return "redirect:" + path(placement) + "?done=withdrawn";
    }

    @GetMapping("/pay/payments/{id}/slip")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION, Role.LEARNER})
    ResponseEntity<byte[]> slip(@PathVariable String id) {
        return book.slip(PaymentId.of(id));
    }
}
