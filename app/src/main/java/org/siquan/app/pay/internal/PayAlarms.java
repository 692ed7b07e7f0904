package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCaseId;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.PaymentId;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens a case where the ledger contradicts a rule, once for each fault. Callers bring the transaction. */
@Component
class PayAlarms {

    private final PayCaseTable cases;
    private final PayTermsTable terms;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;
    private final int graceDays;

    PayAlarms(
            PayCaseTable cases,
            PayTermsTable terms,
            Messages messages,
            AuditLog audit,
            Clock clock,
            @Value("${siquan.pay.grace-days:3}") int graceDays) {
        this.cases = cases;
        this.terms = terms;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** Months due before this day are late: the state gives no number, so the days of grace are the park's to set. */
    LocalDate lateBefore() {
        return LocalDate.now(clock).minusDays(graceDays);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    int late(Placement placement, List<PayMonth> months) {
        int opened = 0;
        if (placement.state().open()) {
            return opened;
        }
        for (PayMonth month : months) {
            if (month.state(lateBefore()) == PayMonth.State.OVERDUE) {
                opened += open(placement, PayCase.Kind.LATE, month.month().toString());
            }
        }
        return opened;
    }

    int of(Placement placement, PaymentId id, NewPayment payment) {
        int opened = 0;
        if (!PayChecks.sameName(payment.payer(), placement.names().unit())) {
            opened += open(placement, PayCase.Kind.PAYER, id.toString());
        }
        if (!PayChecks.sameName(payment.payee(), placement.names().learner())) {
            opened += open(placement, PayCase.Kind.PAYEE, id.toString());
        }
        return opened;
    }

    /** 1 if the case is new, 0 if this fault had one. */
    int open(Placement placement, PayCase.Kind kind, String subject) {
        PayCaseId id = PayCaseTable.id(placement, kind, subject);
        if (!cases.insert(id, placement, kind, kind.rule(terms.undergraduate(placement.id())), subject)) {
            return 0;
        }
        cases.step(id, placement, "opened", "");
        audit.record("pay.case-opened", "pay-case:" + id, Map.of("kind", kind.name()));
        messages.send(new NewMessage(
                new Recipient.Everyone(placement.school(), Role.SCHOOL),
                "pay.case",
                List.of(),
                "/pay/cases/" + id,
                "pay-case-" + id));
        return 1;
    }
}
