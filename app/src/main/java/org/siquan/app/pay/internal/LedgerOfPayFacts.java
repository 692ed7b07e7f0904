package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.PayTerms.Terms;
import org.siquan.app.pay.Payment;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PayFact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the ledger knows: agreed pay, payments, charges and cases. A complaint counts until it turns out unfounded or is made
 * good. It never says that nothing was charged, held or demanded: it only knows when something was.
 */
@Component
@Order(40)
class LedgerOfPayFacts implements FactSource {

    private static final int PER_YUAN = 100;

    private final PayPlan plan;
    private final PayMonthTable months;
    private final PaymentTable payments;
    private final PayCaseTable cases;
    private final Clock clock;

    LedgerOfPayFacts(PayPlan plan, PayMonthTable months, PaymentTable payments, PayCaseTable cases, Clock clock) {
        this.plan = plan;
        this.months = months;
        this.payments = payments;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        LocalDate today = LocalDate.now(clock);
        List<Terms> terms = plan.newestFirst(placement);
        LocalDate asOf = today.isBefore(placement.firstDay()) ? placement.firstDay() : today;
        DuePlan.terms(terms, asOf)
                .ifPresent(now -> facts.with(PayFact.PAY, DuePlan.monthlyYuan(now, plan.hours(placement))));
        if (!terms.isEmpty() && !placement.state().open()) {
            times(months.of(placement.id()), today, facts);
        }
        Set<PayCase.Kind> live = cases.of(placement.id()).stream()
                .filter(found ->
                        found.outcome() != PayCase.Outcome.UNFOUNDED && found.outcome() != PayCase.Outcome.MADE_GOOD)
                .map(PayCase::kind)
                .collect(Collectors.toUnmodifiableSet());
        paid(placement, live, facts);
        if (live.contains(PayCase.Kind.CHARGE) || live.contains(PayCase.Kind.SAYS_CHARGED)) {
            facts.with(PayFact.CHARGED, true);
        }
        if (live.contains(PayCase.Kind.SAYS_PAPERS_HELD)) {
            facts.with(PayFact.PAPERS_HELD, true);
        }
        if (live.contains(PayCase.Kind.SAYS_GUARANTEE)) {
            facts.with(PayFact.GUARANTEE, true);
        }
    }

    /** The gap of a month runs from a month before its pay day until it is paid, so that weeks of study in between do not count. */
    private static void times(List<PayMonth> months, LocalDate today, FactsBuilder facts) {
        long longest = 0;
        long owed = 0;
        for (PayMonth month : months) {
            if (month.dueOn().isBefore(today)) {
                LocalDate until = month.missing().equals(Fen.NONE) ? month.lastPaid() : today;
                longest =
                        Math.max(longest, ChronoUnit.DAYS.between(month.dueOn().minusMonths(1), until));
                owed += month.missing().value();
            }
        }
        facts.with(PayFact.LONGEST_GAP, Math.toIntExact(longest))
                .with(PayFact.OWED, Math.toIntExact((owed + PER_YUAN - 1) / PER_YUAN));
    }

    private void paid(Placement placement, Set<PayCase.Kind> live, FactsBuilder facts) {
        List<Payment> standing = payments.of(placement.id()).stream()
                .filter(payment -> payment.withdrawn() == null)
                .toList();
        if (!standing.isEmpty()) {
            facts.with(PayFact.IN_MONEY, true)
                    .with(
                            PayFact.PAID_BY_UNIT,
                            standing.stream()
                                    .allMatch(p -> PayChecks.sameName(
                                            p.payer(), placement.names().unit())))
                    .with(
                            PayFact.PAID_TO_LEARNER,
                            standing.stream()
                                    .allMatch(p -> PayChecks.sameName(
                                            p.payee(), placement.names().learner())));
        }
        if (live.contains(PayCase.Kind.SAYS_GOODS)) {
            facts.with(PayFact.IN_MONEY, false);
        }
        if (live.contains(PayCase.Kind.SAYS_THIRD_PARTY)) {
            facts.with(PayFact.PAID_BY_UNIT, false);
        }
    }
}
