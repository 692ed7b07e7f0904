package org.siquan.app.orders.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.Amendment;
import org.siquan.app.orders.Amendment.State;
import org.siquan.app.orders.Amendment.Terms;
import org.siquan.app.orders.Amendments;
import org.siquan.app.orders.Contract;
import org.siquan.app.orders.Contracts;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.OrderId;
import org.springframework.stereotype.Service;

@Service
class DefaultAmendments implements Amendments {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_YUAN = 200_000;

    private final AmendmentTable table;
    private final OrderTable standings;
    private final FulfilmentTable fulfilment;
    private final TalentOrders orders;
    private final Contracts contracts;
    private final PublishedOrders registry;
    private final Rights rights;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultAmendments(
            AmendmentTable table,
            OrderTable standings,
            FulfilmentTable fulfilment,
            TalentOrders orders,
            Contracts contracts,
            PublishedOrders registry,
            Rights rights,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.standings = standings;
        this.fulfilment = fulfilment;
        this.orders = orders;
        this.contracts = contracts;
        this.registry = registry;
        this.rights = rights;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Terms terms(OrderId order) {
        OrderBody body = orders.body(order);
        return new Terms(body.places(), body.starts(), body.ends(), body.monthlyYuan(), body.samePostYuan());
    }

    @Override
    public List<Amendment> list(OrderId order) {
        orders.get(order);
        return transactions.inCurrent(() -> table.list(order));
    }

    @Override
    public Effect effect(OrderId order, Terms after) {
        OrderBody body = orders.body(order);
        int made = (int) contracts.list(order).stream().filter(Contract::latest).count();
        int matched = transactions.inCurrent(() -> fulfilment.matched(order));
        int percent = after.samePostYuan() == 0 ? -1 : (int) (after.monthlyYuan() * 100L / after.samePostYuan());
        boolean possible = after.places() >= matched && after.places() >= body.least();
        return new Effect(matched, body.least(), possible, percent, made);
    }

    @Override
    public int propose(OrderId order, long version, Terms after, String reason) {
        Terms before = terms(order);
        if (reason.isBlank()) {
            throw ProblemException.invalid("orders-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid("orders-reason-long", LONGEST_REASON);
        }
        requireSound(after);
        return transactions.inCurrent(() -> {
            OrderStanding standing = lock(order);
            if (standing.version() != version) {
                throw ProblemException.conflict("orders-stale", order.value());
            }
            requireAmendable(standing);
            if (after.equals(before)) {
                throw ProblemException.invalid("orders-amend-nothing");
            }
            if (table.list(order).stream().anyMatch(one -> one.state() == State.PROPOSED)) {
                throw ProblemException.conflict("orders-amend-open", order.value());
            }
            int number = table.insert(standing, before, after, reason.strip(), clock.instant());
            record("orders.amendment-proposed", order, number);
            return number;
        });
    }

    private static void requireSound(Terms after) {
        var starts = after.starts();
        var ends = after.ends();
        boolean dates = starts == null ? ends == null : ends != null && ends.isAfter(starts);
        boolean pay = after.monthlyYuan() > 0
                && after.monthlyYuan() <= MOST_YUAN
                && after.samePostYuan() > 0
                && after.samePostYuan() <= MOST_YUAN;
        if (!dates || !pay || after.places() < 1) {
            throw ProblemException.invalid("orders-amend-wrong");
        }
    }

    @Override
    public void apply(OrderId order, int number) {
        Amendment amendment = get(order, number);
        Effect effect = effect(order, amendment.after());
        if (!effect.possible()) {
            throw ProblemException.conflict("orders-amend-places", effect.matched(), effect.least());
        }
        transactions.inCurrent(() -> {
            OrderStanding standing = lock(order);
            requireAmendable(standing);
            decide(order, number, State.APPLIED);
            Terms after = amendment.after();
            if (registry.changeTerms(order, after.places(), after.monthlyYuan(), after.samePostYuan())
                    instanceof Change.Refused refused) {
                throw ProblemException.conflict("orders-amend-places", effect.matched(), refused.bound());
            }
            standings.terms(order, after.places(), after.starts(), after.ends());
            record("orders.amendment-applied", order, number);
            return order;
        });
        // each in a transaction of its own: what failed to print can be printed again from the page of the order
        contracts.list(order).stream().filter(Contract::latest).forEach(one -> contracts.make(order, one.school()));
    }

    @Override
    public void drop(OrderId order, int number) {
        get(order, number);
        transactions.inCurrent(() -> {
            lock(order);
            decide(order, number, State.DROPPED);
            record("orders.amendment-dropped", order, number);
            return order;
        });
    }

    private Amendment get(OrderId order, int number) {
        rights.requireOwner(orders.get(order), "amend");
        return transactions
                .inCurrent(() -> table.find(order, number))
                .orElseThrow(() -> ProblemException.notFound("orders-amend-unknown", number));
    }

    private OrderStanding lock(OrderId order) {
        OrderStanding seen =
                standings.find(order).orElseThrow(() -> ProblemException.notFound("orders-unknown", order.value()));
        rights.requireOwner(seen, "amend");
        return standings.lock(order).orElseThrow();
    }

    private static void requireAmendable(OrderStanding order) {
        if (!order.state().amendable()) {
            throw ProblemException.conflict(
                    "orders-move-" + order.state(), order.id().value());
        }
    }

    private void decide(OrderId order, int number, State state) {
        if (!table.decide(order, number, state, clock.instant())) {
            throw ProblemException.conflict("orders-amend-decided", number);
        }
    }

    /** Numbers only: pay stays out of the log. */
    private void record(String action, OrderId order, int number) {
        audit.record(action, "order:" + order, Map.of("amendment", String.valueOf(number)));
    }
}
