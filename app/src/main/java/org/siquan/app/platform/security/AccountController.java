package org.siquan.app.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, and where one is signed in. */
@Controller
@AllowedFor(everyRole = true)
class AccountController {

    private final Passwords passwords;
    private final Lockouts lockouts;
    private final OpenSessions sessions;
    private final AccountPage page;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    AccountController(
            Passwords passwords,
            Lockouts lockouts,
            OpenSessions sessions,
            AccountPage page,
            TenantTransactions transactions,
            AuditLog audit) {
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.sessions = sessions;
        this.page = page;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping("/account")
    ModelAndView show(@RequestParam Optional<String> done, @RequestParam Optional<String> failed) {
        return page.show(HttpStatus.OK, done.filter(AccountPage.DONE::contains).orElse(""), "")
                .addObject("failed", failed.filter(AccountPage.FAILED::contains).orElse(""));
    }

    @PostMapping("/account/password")
    ModelAndView change(@RequestParam String current, @RequestParam String next, @RequestParam String again) {
        var wrong = changed(current, next, again);
        if (wrong.isPresent()) {
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "", wrong.get());
        }
        sessions.endOthers();
        return new ModelAndView("redirect:/account?done=password");
    }

    /** Whoever sits at a forgotten browser may not guess the current password for ever, either. */
    private Optional<String> changed(String current, String next, String again) {
        var login = DefaultOpenSessions.ownLogin();
        if (lockouts.isLocked(login)) {
            return Optional.of("locked");
        }
        var id = id();
        boolean known = transactions.inCurrent(() -> passwords.matches(id, current));
        if (!known) {
            lockouts.failed(login);
            return Optional.of("current");
        }
        return transactions.inCurrent(() -> {
            var fault = passwords.fault(id, next, again);
            if (fault.isEmpty()) {
                passwords.set(id, next);
                audit.record("account.password-changed", ActingAs.get().name());
            }
            return fault;
        });
    }

    @PostMapping("/account/sessions/others/end")
    String endOthers() {
        sessions.endOthers();
        return "redirect:/account?done=sessions";
    }

    @PostMapping("/account/sessions/{handle}/end")
    String end(@PathVariable String handle) {
        return sessions.endOwn(handle) ? "redirect:/account?done=sessions" : "redirect:/account";
    }

    static AccountId id() {
        return new AccountId(UUID.fromString(ActingAs.get().name().substring("account:".length())));
    }
}
