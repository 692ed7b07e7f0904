package org.siquan.app.platform.security;

import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: for now, a new password. */
@Controller
@AllowedFor(everyRole = true)
class AccountController {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final PasswordEncoder encoder;
    private final AuditLog audit;

    AccountController(JdbcClient jdbc, TenantTransactions transactions, PasswordEncoder encoder, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.encoder = encoder;
        this.audit = audit;
    }

    @GetMapping("/account")
    String show(@RequestParam Optional<String> changed, Model model) {
        model.addAttribute("changed", changed.isPresent());
        model.addAttribute("wrong", "");
        return "platform/account";
    }

    @PostMapping("/account/password")
    ModelAndView change(@RequestParam String current, @RequestParam String next, @RequestParam String again) {
        var wrong = refusal(current, next, again);
        if (wrong.isPresent()) {
            var page = new ModelAndView("platform/account", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("wrong", wrong.get());
            page.addObject("changed", false);
            return page;
        }
        transactions.inCurrent(() -> {
            audit.record("account.password-changed", ActingAs.get().name());
            return jdbc.sql("update platform.account set password_hash = :hash where account_id = :id")
                    .param("hash", encoder.encode(next))
                    .param("id", id())
                    .update();
        });
        return new ModelAndView("redirect:/account?changed");
    }

    private Optional<String> refusal(String current, String next, String again) {
        if (next.length() < DefaultAccounts.SHORTEST_PASSWORD) {
            return Optional.of("short");
        }
        if (!next.equals(again)) {
            return Optional.of("differ");
        }
        var stored = transactions.inCurrent(
                () -> jdbc.sql("select password_hash from platform.account where account_id = :id")
                        .param("id", id())
                        .query(String.class)
                        .optional());
        return stored.filter(hash -> encoder.matches(current, hash)).isPresent()
                ? Optional.empty()
                : Optional.of("current");
    }

    private static UUID id() {
        return UUID.fromString(ActingAs.get().name().substring("account:".length()));
    }
}
