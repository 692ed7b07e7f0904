package org.siquan.app.pay.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.orders.Fulfilment;
import org.siquan.app.orders.Fulfilment.Step;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.pay.ReturnAccount;
import org.siquan.app.pay.internal.ReturnTable.WorkedMonth;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.rules.Facts;
import org.siquan.year.WorkDays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
class DefaultReturnAccount implements ReturnAccount {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_HOURS = 10_000;
    private static final int MOST_MONTHS = 36;
    /** Facts of more placements are not asked: subsidies look at the latest ones. */
    private static final int MOST_ASKED = 50;

    private final ReturnTable table;
    private final SubsidyChecks subsidies;
    private final Workplaces workplaces;
    private final TalentOrders orders;
    private final Fulfilment fulfilment;
    private final StartGate gate;
    private final Attachments attachments;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final ReturnLines lines;

    DefaultReturnAccount(
            ReturnTable table,
            SubsidyChecks subsidies,
            Workplaces workplaces,
            TalentOrders orders,
            Fulfilment fulfilment,
            StartGate gate,
            Attachments attachments,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock,
            Catalogue catalogue) {
        this.table = table;
        this.subsidies = subsidies;
        this.workplaces = workplaces;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.gate = gate;
        this.attachments = attachments;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        lines = new ReturnLines(new WorkDays(catalogue.calendar()));
    }

    @Override
    public Account account() {
        requireEnterprise();
        List<WorkedMonth> months = transactions.inCurrent(table::months);
        List<Cost> costs = transactions.inCurrent(table::costs);
        Assumption assumption = transactions.inCurrent(table::assumption).orElse(null);
        List<Line> all = lines.of(months, costs, assumption);
        return new Account(
                all,
                costs,
                assumption,
                ReturnLines.breakEven(all).orElse(null),
                retention(),
                subsidies.of(facts(months), costs));
    }

    private List<Facts> facts(List<WorkedMonth> months) {
        return months.stream()
                .map(WorkedMonth::placement)
                .distinct()
                .limit(MOST_ASKED)
                .map(id -> gate.check(id).facts())
                .toList();
    }

    /** Over the orders that the registry has of the enterprise. */
    private Retention retention() {
        String own = ActingAs.get().org().value();
        int[] sums = new int[Step.values().length + 1];
        workplaces.list().stream()
                .filter(place -> place.enterprise().value().equals(own))
                .map(Workplaces.Workplace::order)
                .distinct()
                .filter(order -> orders.find(order).isPresent())
                .map(fulfilment::account)
                .forEach(account -> {
                    sums[sums.length - 1] += account.promised();
                    int at = 0;
                    for (Step step : Step.values()) {
                        sums[at] += account.reached(step);
                        at++;
                    }
                });
        return new Retention(sums[6], sums[0], sums[2], sums[3], sums[4], sums[5]);
    }

    @Override
    public void add(NewCost typed, @Nullable UploadedFile voucher) {
        requireEnterprise();
        LocalDate today = LocalDate.now(clock);
        if (!typed.amount().plausible()) {
            throw ProblemException.invalid("pay-amount");
        }
        if (typed.day().isAfter(today) || typed.day().isBefore(today.minusYears(5))) {
            throw ProblemException.invalid("pay-day", typed.day(), today.minusYears(5), today);
        }
        Integer hours = typed.hours();
        if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            throw ProblemException.invalid("pay-hours", MOST_HOURS);
        }
        String number = PayChecks.plain(typed.number());
        if (number.length() > LONGEST_NUMBER) {
            throw ProblemException.invalid("pay-number", LONGEST_NUMBER);
        }
        String note = PayChecks.words(typed.note(), "pay-note", LONGEST_NOTE);
        transactions.inCurrent(() -> {
            AttachmentId file =
                    voucher == null ? null : attachments.keep(voucher).id();
            table.add(new NewCost(typed.kind(), typed.day(), typed.amount(), hours, note, number), file);
            audit.record("pay.cost-entered", "pay:" + ActingAs.get().org());
            return true;
        });
    }

    @Override
    public void withdraw(UUID cost, String reason) {
        requireEnterprise();
        String why = PayChecks.words(reason, "pay-reason", LONGEST_REASON);
        transactions.inCurrent(() -> {
            if (!table.withdraw(cost, why)) {
                throw ProblemException.notFound("pay-cost-unknown");
            }
            audit.record("pay.cost-withdrawn", "pay-cost:" + cost);
            return true;
        });
    }

    @Override
    public void assume(Assumption assumption) {
        requireEnterprise();
        if (assumption.firstShare() > assumption.fullShare()
                || assumption.fullShare() > 100
                || assumption.months() < 1
                || assumption.months() > MOST_MONTHS
                || !assumption.worth().plausible()) {
            throw ProblemException.invalid("pay-assumption", MOST_MONTHS);
        }
        transactions.inCurrent(() -> {
            table.assume(assumption);
            audit.record("pay.assumed", "pay:" + ActingAs.get().org());
            return true;
        });
    }

    @Override
    public ResponseEntity<byte[]> voucher(UUID cost) {
        requireEnterprise();
        return transactions.inCurrent(() -> table.costs().stream()
                .filter(known -> known.id().equals(cost))
                .findFirst()
                .map(Cost::voucher)
                .map(attachments::download)
                .orElseThrow(() -> ProblemException.notFound("attachment-unknown")));
    }

    /** Nobody else, the operator included. */
    private static void requireEnterprise() {
        if (!ActingAs.get().is(Role.ENTERPRISE)) {
            throw ProblemException.refused("access-refused");
        }
    }
}
