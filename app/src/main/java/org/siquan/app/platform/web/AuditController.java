package org.siquan.app.platform.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.AuditVerifier;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log of the park, newest first, and whether its chain is whole. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class AuditController {

    private static final int PAGE = 50;

    /** One line; {@code person} is who has the account, null for the system or when the account is gone. */
    record Entry(
            long seq,
            LocalDateTime at,
            String actor,
            @Nullable String person,
            String action,
            String subject,
            String details) {}

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final AuditVerifier verifier;
    private final Clock clock;

    AuditController(JdbcClient jdbc, TenantTransactions transactions, AuditVerifier verifier, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.verifier = verifier;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        var entries = transactions.inCurrent(() -> page(before));
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == PAGE ? entries.getLast().seq() : 0);
        model.addAttribute("first", before == Long.MAX_VALUE);
        if (verify) { // every entry since the park began: nobody waits for it who only looks something up
            switch (verifier.verify(ActingAs.get())) {
                case AuditVerifier.Verdict.Intact intact -> model.addAttribute("intact", intact);
                case AuditVerifier.Verdict.Altered altered -> model.addAttribute("altered", altered);
            }
        }
        return "platform/audit";
    }

    private List<Entry> page(long before) {
        return jdbc.sql("""
                        select e.seq, e.at, e.actor, e.action, e.subject, e.details::text as details,
                          (select a.display_name from platform.account a
                           where a.account_id = case when e.actor like 'account:%' then substr(e.actor, 9)::uuid end) as person
                        from platform.audit_entry e
                        where e.park_id = platform.park() and e.seq < :before order by e.seq desc limit :page""")
                .param("before", before)
                .param("page", PAGE)
                .query((row, _) -> new Entry(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("actor"),
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }
}
