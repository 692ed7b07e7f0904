package org.siquan.app.pay.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.Payment;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.SealCondition;
import org.siquan.app.placements.StartCondition.Missing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pay ledger for the archive; and while pay is owed or a case is open, nothing is sealed, since a sealed ledger takes no payment. */
@Component
@Order(50)
class PayPieces implements ArchiveSource, SealCondition {

    private final PayPlan plan;
    private final PayMonthTable months;
    private final PaymentTable payments;
    private final PayCaseTable cases;
    private final ArchiveWords words;

    PayPieces(PayPlan plan, PayMonthTable months, PaymentTable payments, PayCaseTable cases, ArchiveWords words) {
        this.plan = plan;
        this.months = months;
        this.payments = payments;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        List<PayMonth> due = months.of(placement.id());
        if (!due.isEmpty()) {
            pieces.add(ArchivePiece.table(
                    ArchiveKind.EVIDENCE,
                    "报酬应付",
                    List.of("月份", "应付日", "应付（元）", "已收（元）"),
                    due.stream()
                            .map(month -> List.of(
                                    month.month().toString(),
                                    month.dueOn().toString(),
                                    month.due().yuan(),
                                    month.paid().yuan()))
                            .toList()));
        }
        List<Payment> paid = payments.of(placement.id()).reversed();
        if (!paid.isEmpty()) {
            pieces.add(ArchivePiece.table(
                    ArchiveKind.EVIDENCE,
                    "报酬支付",
                    List.of("支付日", "月份", "金额（元）", "方式", "付款方", "学生确认", "撤回原因"),
                    paid.stream().map(this::row).toList()));
        }
        for (Payment payment : paid) {
            if (payment.slip() != null) {
                pieces.add(new Attached(ArchiveKind.EVIDENCE, "银行回单 " + payment.paidOn(), payment.slip()));
            }
        }
        return pieces;
    }

    private List<String> row(Payment payment) {
        return List.of(
                payment.paidOn().toString(),
                payment.month().toString(),
                payment.amount().yuan(),
                words.say("pay.payments.way." + payment.way()),
                payment.payer(),
                words.say("pay.payments.answer." + (payment.answered() == null ? "NONE" : payment.answered())),
                payment.withdrawn() == null ? "" : payment.withdrawn());
    }

    @Override
    public Optional<Missing> missing(Placement placement) {
        payments.lock(placement.id());
        // an early end took days away that nobody pays any more
        boolean owed = plan.refresh(placement).stream()
                .anyMatch(month -> month.missing().value() > 0);
        boolean open = cases.of(placement.id()).stream().anyMatch(PayCase::open);
        return owed || open
                ? Optional.of(new Missing("pay.open", "/placements/" + placement.id() + "/pay"))
                : Optional.empty();
    }
}
