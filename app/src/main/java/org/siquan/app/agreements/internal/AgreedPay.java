package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.Terms;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.placements.Placement;
import org.springframework.stereotype.Component;

/** Tells the pay ledger what an agreement that came into force says about pay. */
@Component
class AgreedPay {

    private static final long FEN_PER_YUAN = 100;

    private final PayTerms pay;
    private final Clock clock;

    AgreedPay(PayTerms pay, Clock clock) {
        this.pay = pay;
        this.clock = clock;
    }

    /** The first edition counts from the first day, an amendment from the day it came into force. Nothing where no pay is agreed. */
    void tell(Agreement agreement, Placement placement, String number) {
        Terms terms = agreement.terms();
        if (terms.monthlyYuan() > 0) {
            LocalDate from = agreement.edition() == 1 ? placement.firstDay() : within(placement, LocalDate.now(clock));
            pay.agree(
                    placement.id(),
                    new PayTerms.Terms(
                            from,
                            PayTerms.Per.MONTH,
                            new Fen(terms.monthlyYuan() * FEN_PER_YUAN),
                            terms.payDay(),
                            number));
        }
    }

    private static LocalDate within(Placement placement, LocalDate day) {
        return day.isBefore(placement.firstDay())
                ? placement.firstDay()
                : day.isAfter(placement.lastDay()) ? placement.lastDay() : day;
    }
}
