package org.siquan.app.pay.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.ReturnAccount;
import org.siquan.app.pay.ReturnAccount.Assumption;
import org.siquan.app.pay.ReturnAccount.CostKind;
import org.siquan.app.pay.ReturnAccount.NewCost;
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

/** What taking learners costs and returns, for the enterprise itself. */
@Controller
@AllowedFor(Role.ENTERPRISE)
class PayReturnController {

    private final ReturnAccount account;

    PayReturnController(ReturnAccount account) {
        this.account = account;
    }

    @GetMapping("/pay/return")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("a", account.account());
        model.addAttribute("kinds", CostKind.values());
        model.addAttribute("done", done);
        return "pay/return";
    }

    @PostMapping("/pay/return/assumption")
    String assume(@RequestParam Map<String, String> typed) {
        account.assume(new Assumption(
                PayForm.number(typed.getOrDefault("first", ""), "pay-number-only"),
                PayForm.number(typed.getOrDefault("full", ""), "pay-number-only"),
                PayForm.number(typed.getOrDefault("months", ""), "pay-number-only"),
                PayForm.amount(typed, "worth")));
        return "redirect:/pay/return?done=assumed";
    }

    @PostMapping("/pay/return/costs")
    String add(
            @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable MultipartFile voucher) {
        String hours = typed.getOrDefault("hours", "");
        account.add(
                new NewCost(
                        PayForm.word(CostKind.values(), typed.getOrDefault("kind", "")),
                        PayForm.day(typed, "day"),
                        PayForm.amount(typed, "amount"),
                        hours.isBlank() ? null : PayForm.number(hours, "pay-number-only"),
                        typed.getOrDefault("note", ""),
                        typed.getOrDefault("number", "")),
                voucher == null || voucher.isEmpty() ? null : UploadedFile.of(voucher));
        return "redirect:/pay/return?done=cost";
    }

    @PostMapping("/pay/return/costs/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        account.withdraw(id, reason);
        return "redirect:/pay/return?done=cost-withdrawn";
    }

    @GetMapping("/pay/return/costs/{id}/voucher")
    ResponseEntity<byte[]> voucher(@PathVariable UUID id) {
        return account.voucher(id);
    }
}
