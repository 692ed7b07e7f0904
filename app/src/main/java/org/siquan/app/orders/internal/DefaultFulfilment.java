package org.siquan.app.orders.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.orders.Fulfilment;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.OrderId;
import org.springframework.stereotype.Service;

@Service
class DefaultFulfilment implements Fulfilment {

    private static final int LONGEST = 300;

    private final FulfilmentTable table;
    private final TalentOrders orders;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultFulfilment(
            FulfilmentTable table, TalentOrders orders, TenantTransactions transactions, AuditLog audit, Clock clock) {
        this.table = table;
        this.orders = orders;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome record(Entry entry) {
        OrderStanding order = orders.get(entry.order());
        requireParty(order, entry);
        return transactions.inCurrent(() -> {
            List<Entry> before = table.lock(entry.order(), entry.learner());
            var same = before.stream().filter(e -> e.step() == entry.step()).findFirst();
            if (same.isPresent()) {
                return new Known(same.get().day());
            }
            String fault = fault(order, entry, before);
            if (!fault.isEmpty()) {
                return new Refused(fault);
            }
            if (!table.insert(order.enterprise(), entry, clock.instant())) {
                return new Refused("other-school");
            }
            audit.record(
                    "orders.fulfilment",
                    "order:" + entry.order(),
                    Map.of(
                            "learner",
                            entry.learner().value(),
                            "step",
                            entry.step().name()));
            return new Recorded();
        });
    }

    /** An enterprise records in its own orders, a school its own learners, the operator all. */
    private static void requireParty(OrderStanding order, Entry entry) {
        Actor actor = ActingAs.get();
        boolean own = Rights.owns(order);
        boolean school = actor.is(Role.SCHOOL) && actor.org().equals(entry.school());
        if (!own && !school) {
            throw ProblemException.notFound("orders-unknown", order.id().value());
        }
    }

    /** Code of what is wrong; blank: nothing. */
    private String fault(OrderStanding order, Entry entry, List<Entry> before) {
        if (!order.state().counts()) {
            return "state";
        }
        if (entry.evidence().isBlank() || entry.evidence().length() > LONGEST) {
            return "evidence";
        }
        if (entry.day().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            return "future";
        }
        if (before.stream().anyMatch(e -> !e.school().equals(entry.school()))) {
            return "other-school";
        }
        var previous = entry.step().before();
        if (previous.isEmpty()) {
            return "";
        }
        var last = before.stream().filter(e -> e.step() == previous.get()).findFirst();
        if (last.isEmpty()) {
            return "order";
        }
        if (entry.day().isBefore(last.get().day())) {
            return "before";
        }
        int months = entry.step().monthsAfterHired();
        boolean early = months > 0
                && before.stream()
                        .filter(e -> e.step() == Step.HIRED)
                        .anyMatch(e -> entry.day().isBefore(e.day().plusMonths(months)));
        return early ? "early" : "";
    }

    @Override
    public Account account(OrderId order) {
        OrderStanding standing = orders.get(order);
        Map<Step, Integer> counts = transactions.inCurrent(() -> table.counts(order));
        List<Line> lines = new ArrayList<>();
        int promised = standing.places();
        int before = promised;
        for (Step step : Step.values()) {
            int learners = counts.getOrDefault(step, 0);
            lines.add(new Line(step, learners, percent(learners, promised), percent(learners, before)));
            before = learners;
        }
        return new Account(promised, lines);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? -1 : (int) (part * 100L / whole);
    }

    @Override
    public List<Entry> list(OrderId order) {
        orders.get(order);
        return transactions.inCurrent(() -> table.list(order));
    }
}
