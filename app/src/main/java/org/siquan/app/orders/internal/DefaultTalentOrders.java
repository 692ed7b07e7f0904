package org.siquan.app.orders.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.BodyFault;
import org.siquan.app.orders.Dependant;
import org.siquan.app.orders.DraftOutcome;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderDependants;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.OrderStep;
import org.siquan.app.orders.RuleAnswer;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.OrderId;
import org.springframework.stereotype.Service;

@Service
class DefaultTalentOrders implements TalentOrders {

    private static final int LONGEST_REASON = 1_000;

    private final OrderTable table;
    private final DraftTable drafts;
    private final ContractTable contracts;
    private final Registered registered;
    private final PublishedOrders registry;
    private final BodyChecks checks;
    private final RuleGate gate;
    private final Rights rights;
    private final List<OrderDependants> dependants;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultTalentOrders(
            OrderTable table,
            DraftTable drafts,
            ContractTable contracts,
            Registered registered,
            PublishedOrders registry,
            BodyChecks checks,
            RuleGate gate,
            Rights rights,
            List<OrderDependants> dependants,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.contracts = contracts;
        this.registered = registered;
        this.registry = registry;
        this.checks = checks;
        this.gate = gate;
        this.rights = rights;
        this.dependants = List.copyOf(dependants);
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void refresh() {
        registered.refresh();
    }

    @Override
    public Optional<OrderStanding> find(OrderId order) {
        registered.refresh();
        return transactions.inCurrent(() -> table.find(order).filter(DefaultTalentOrders::visible));
    }

    private static boolean visible(OrderStanding order) {
        return order.state() != OrderState.DRAFT || Rights.readsDrafts();
    }

    @Override
    public OrderStanding get(OrderId order) {
        return find(order).orElseThrow(() -> unknown(order));
    }

    @Override
    public List<OrderStep> history(OrderId order) {
        get(order);
        return Rights.readsDrafts() ? transactions.inCurrent(() -> table.steps(order)) : List.of();
    }

    @Override
    public OrderBody body(OrderId order) {
        OrderStanding standing = get(order);
        return transactions.inCurrent(() -> body(standing));
    }

    private OrderBody body(OrderStanding order) {
        return drafts.find(order.id())
                .orElseGet(() -> Entered.body(
                        registry.find(order.id()).orElseThrow(() -> unknown(order.id())),
                        order,
                        drafts.shares(order.id())));
    }

    @Override
    public List<OrderBody.Share> listShares(OrderId order) {
        get(order);
        return transactions.inCurrent(() -> drafts.shares(order));
    }

    @Override
    public DraftOutcome draft(OrgId enterprise, OrderBody body) {
        Actor actor = ActingAs.get();
        if (!Rights.isEnterprise(enterprise) && !actor.is(Role.PARK) && !actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("orders-not-yours");
        }
        return checked(body, () -> {
            var employer = registry.employers().stream()
                    .filter(e -> e.id().equals(enterprise.value()))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("orders-enterprise", enterprise.value()));
            var order = new OrderId(
                    "O-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
            @Nullable OrgId author = actor.is(Role.SCHOOL) ? actor.org() : null;
            table.insert(order, enterprise, employer.zh(), employer.origin().name(), author, body);
            drafts.put(order, enterprise, author, body);
            stepped(table.find(order).orElseThrow(), null, OrderState.DRAFT, "", "orders.drafted");
            return new DraftOutcome.Done(order, 1);
        });
    }

    @Override
    public DraftOutcome change(OrderId order, OrderBody body, long version) {
        registered.refresh();
        return checked(body, () -> {
            OrderStanding standing = lock(order, version);
            rights.require(Rights.owns(standing) || Rights.isAuthor(standing), standing, "draft");
            requireDraft(standing);
            table.describe(order, body, Rights.isEnterprise(standing.enterprise()), clock.instant());
            drafts.put(order, standing.enterprise(), standing.author(), body);
            stepped(standing, OrderState.DRAFT, OrderState.DRAFT, "", "orders.changed");
            return new DraftOutcome.Done(order, version + 1);
        });
    }

    private DraftOutcome checked(OrderBody body, java.util.function.Supplier<DraftOutcome> work) {
        List<BodyFault> faults = checks.of(body);
        if (faults.isEmpty()) {
            return transactions.inCurrent(work);
        }
        boolean barred = faults.stream().anyMatch(fault -> fault.code().equals(BodyChecks.BARRED));
        return new DraftOutcome.Faulty(
                faults,
                barred
                        ? gate.ask(body).stream()
                                .filter(rule -> rule.verdict().equals("VIOLATES"))
                                .toList()
                        : List.of());
    }

    @Override
    public void confirm(OrderId order, long version) {
        registered.refresh();
        transactions.inCurrent(() -> {
            OrderStanding standing = lock(order, version);
            rights.require(Rights.isEnterprise(standing.enterprise()), standing, "confirm");
            requireDraft(standing);
            table.confirm(order, clock.instant());
            stepped(standing, OrderState.DRAFT, OrderState.DRAFT, "", "orders.confirmed-by-enterprise");
            return order;
        });
    }

    @Override
    public List<RuleAnswer> rules(OrderId order) {
        return gate.ask(body(order));
    }

    @Override
    public DraftOutcome publish(OrderId order, long version) {
        OrderBody body = body(order);
        List<RuleAnswer> stops =
                gate.ask(body).stream().filter(RuleAnswer::stops).toList();
        return checked(body, () -> {
            OrderStanding standing = lock(order, version);
            rights.requireOwner(standing, "publish");
            requireMove(standing, OrderState.PUBLISHED);
            if (!stops.isEmpty()) {
                return new DraftOutcome.Faulty(List.of(), stops);
            }
            if (!standing.confirmed()) {
                return new DraftOutcome.Faulty(List.of(new BodyFault("confirmed", "unconfirmed", "")), List.of());
            }
            Entered.into(registry, standing, body);
            drafts.insertShares(order, standing.enterprise(), body.shares());
            drafts.delete(order);
            moved(standing, OrderState.PUBLISHED, "");
            return new DraftOutcome.Done(order, version + 1);
        });
    }

    @Override
    public long move(OrderId order, OrderState into, long version, String reason) {
        registered.refresh();
        if (into == OrderState.WITHDRAWN) {
            return withdraw(order, version, reason);
        }
        return transactions.inCurrent(() -> {
            OrderStanding standing = lock(order, version);
            rights.require(ActingAs.get().is(Role.PARK), standing, "move");
            requireMove(standing, into);
            if (standing.state() == OrderState.DRAFT) {
                throw ProblemException.conflict("orders-move-DRAFT", order.value());
            }
            if (into == OrderState.CLASS_OPENED && contracts.count(order) == 0) {
                throw ProblemException.conflict("orders-no-contract", order.value());
            }
            moved(standing, into, said(reason));
            return version + 1;
        });
    }

    @Override
    public List<Dependant> dependants(OrderId order) {
        get(order);
        return transactions.inCurrent(() -> {
            List<Dependant> all = new ArrayList<>();
            dependants.forEach(one -> all.addAll(one.of(order)));
            return all;
        });
    }

    @Override
    public long withdraw(OrderId order, long version, String reason) {
        registered.refresh();
        return transactions.inCurrent(() -> {
            OrderStanding standing = lock(order, version);
            boolean draft = standing.state() == OrderState.DRAFT;
            rights.require(Rights.owns(standing) || (draft && Rights.isAuthor(standing)), standing, "withdraw");
            requireMove(standing, OrderState.WITHDRAWN);
            if (reason.isBlank()) {
                throw ProblemException.invalid("orders-reason");
            }
            if (!draft && standing.registered()) {
                registry.close(order);
            }
            moved(standing, OrderState.WITHDRAWN, said(reason));
            return version + 1;
        });
    }

    private OrderStanding lock(OrderId order, long version) {
        OrderStanding seen =
                table.find(order).filter(DefaultTalentOrders::visible).orElseThrow(() -> unknown(order));
        var locked = table.lock(order); // only rows that the actor may change can be locked
        rights.require(locked.isPresent(), seen, "lock");
        OrderStanding standing = locked.orElseThrow();
        if (standing.version() != version) {
            throw ProblemException.conflict("orders-stale", order.value());
        }
        return standing;
    }

    private static void requireDraft(OrderStanding order) {
        if (order.state() != OrderState.DRAFT) {
            throw ProblemException.conflict(
                    "orders-move-" + order.state(), order.id().value());
        }
    }

    private static void requireMove(OrderStanding order, OrderState into) {
        if (!order.state().leadsTo(into)) {
            throw ProblemException.conflict(
                    "orders-move-" + order.state(), order.id().value());
        }
    }

    private void moved(OrderStanding order, OrderState into, String reason) {
        table.move(order.id(), into);
        stepped(order, order.state(), into, reason, "orders." + into.name().toLowerCase(Locale.ROOT));
    }

    private void stepped(
            OrderStanding order, @Nullable OrderState from, OrderState into, String reason, String action) {
        table.insertStep(order, from, into, reason, clock.instant());
        audit.record(
                action,
                "order:" + order.id(),
                from == null ? Map.of("to", into.name()) : Map.of("from", from.name(), "to", into.name()));
    }

    private static String said(String reason) {
        String text = reason.strip();
        if (text.length() > LONGEST_REASON) {
            throw ProblemException.invalid("orders-reason-long", LONGEST_REASON);
        }
        return text;
    }

    private static ProblemException unknown(OrderId order) {
        return ProblemException.notFound("orders-unknown", order.value());
    }
}
