package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayBook;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayCharge;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.Payment;
import org.siquan.app.pay.PaymentId;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.LearnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPayBook implements PayBook {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 200;

    private final PaymentTable table;
    private final PayMonthTable months;
    private final PayPlan plan;
    private final PayAlarms alarms;
    private final PayRights rights;
    private final Attachments attachments;
    private final Messages messages;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPayBook(
            PaymentTable table,
            PayMonthTable months,
            PayPlan plan,
            PayAlarms alarms,
            PayRights rights,
            Attachments attachments,
            Messages messages,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.months = months;
        this.plan = plan;
        this.alarms = alarms;
        this.rights = rights;
        this.attachments = attachments;
        this.messages = messages;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Placement require(PlacementId placement) {
        return rights.readable(placement);
    }

    @Override
    public Outcome record(PlacementId id, NewPayment typed, @Nullable UploadedFile slip) {
        Placement placement = rights.entered(id);
        NewPayment payment = PayChecks.tidy(typed);
        PayChecks.sound(placement, payment, LocalDate.now(clock));
        table.lock(id);
        PaymentId fresh = new PaymentId(UUID.randomUUID());
        AttachmentId file = slip == null ? null : attachments.keep(slip).id();
        if (!table.insert(fresh, placement, payment, file)) {
            return new Known(table.same(id, payment).map(Payment::id).orElse(fresh));
        }
        int cases = alarms.of(placement, fresh, payment) + alarms.late(placement, plan.refresh(placement));
        audit.record("pay.paid", "payment:" + fresh, Map.of("placement", id.toString()));
        messages.send(new NewMessage(
                new Recipient.Holder(placement.learner().value()),
                "pay.paid",
                List.of(payment.month().toString()),
                "/placements/" + id + "/pay",
                "pay-paid:" + fresh));
        return new Recorded(fresh, cases);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(PlacementId placement, NewPayment payment) {
        return table.same(placement, PayChecks.tidy(payment)).isPresent();
    }

    @Override
    public void answer(PaymentId id, long version, Payment.Answer answer, @Nullable Fen other) {
        Payment payment = get(id);
        Placement placement = rights.own(payment.placement());
        PayRights.requireOpen(placement);
        if ((answer == Payment.Answer.OTHER_AMOUNT) != (other != null)
                || (other != null && other.compareTo(Fen.MOST) > 0)) {
            throw ProblemException.invalid("pay-amount");
        }
        table.lock(placement.id());
        if (!table.answer(id, version, answer, other, clock.instant())) {
            throw ProblemException.conflict("pay-stale");
        }
        if (answer == Payment.Answer.NOT_RECEIVED) {
            alarms.open(placement, PayCase.Kind.NOT_RECEIVED, id.toString());
        } else if (other != null && !other.equals(payment.amount())) {
            alarms.open(placement, PayCase.Kind.OTHER_AMOUNT, id.toString());
        }
        alarms.late(placement, plan.refresh(placement));
        audit.record("pay.answered", "payment:" + id, Map.of("answer", answer.name()));
    }

    @Override
    public void withdraw(PaymentId id, long version, String reason) {
        Payment payment = get(id);
        Placement placement = rights.entered(payment.placement());
        PayRights.requireOpen(placement);
        String why = PayChecks.words(reason, "pay-reason", LONGEST_REASON);
        table.lock(placement.id());
        if (!table.withdraw(id, version, why)) {
            throw ProblemException.conflict("pay-stale");
        }
        alarms.late(placement, plan.refresh(placement));
        audit.record("pay.withdrawn", "payment:" + id);
    }

    @Override
    public void charge(PlacementId id, PayCharge typed) {
        Placement placement = rights.entered(id);
        PayRights.requireOpen(placement);
        LocalDate today = LocalDate.now(clock);
        if (!typed.amount().plausible()) {
            throw ProblemException.invalid("pay-amount");
        }
        if (typed.day().isAfter(today)
                || typed.day().isBefore(placement.firstDay().minusYears(1))) {
            throw ProblemException.invalid(
                    "pay-day", typed.day(), placement.firstDay().minusYears(1), today);
        }
        var charge = new PayCharge(
                typed.kind(), typed.amount(), typed.day(), PayChecks.words(typed.note(), "pay-note", LONGEST_NOTE));
        if (table.insert(placement, charge)) {
            alarms.open(
                    placement,
                    PayCase.Kind.CHARGE,
                    "%s %s %s %s"
                            .formatted(
                                    charge.kind(), charge.day(), charge.amount().value(), charge.note()));
            audit.record(
                    "pay.charged",
                    "placement:" + id,
                    Map.of("kind", charge.kind().name()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlacementId> placements(LearnerId learner) {
        return months.ofLearner(learner.value());
    }

    /** Terms are often stated before the placement begins: the first who looks afterwards has its months planned. */
    @Override
    public List<PayMonth> months(PlacementId id) {
        Placement placement = rights.readable(id);
        List<PayMonth> known = months.of(id);
        if (!known.isEmpty() || placement.state().open()) {
            return known;
        }
        table.lock(id);
        return plan.refresh(placement);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> payments(PlacementId id) {
        return table.of(rights.readable(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PayCharge> charges(PlacementId id) {
        return table.charges(rights.readable(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Payment get(PaymentId id) {
        Payment payment = table.find(id).orElseThrow(() -> ProblemException.notFound("pay-unknown"));
        rights.readable(payment.placement());
        return payment;
    }

    /** One transaction after the other, so that nobody holds a connection while waiting for a second. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ResponseEntity<byte[]> slip(PaymentId id) {
        AttachmentId file = transactions.inCurrent(() -> get(id)).slip();
        if (file == null) {
            throw ProblemException.notFound("attachment-unknown");
        }
        return transactions.as(Actor.system("pay", ActingAs.get().park()), () -> attachments.download(file));
    }
}
