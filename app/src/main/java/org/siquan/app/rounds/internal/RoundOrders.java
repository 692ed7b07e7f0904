package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.Fulfilment;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.Rounds.Candidate;
import org.siquan.region.ClassId;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.springframework.stereotype.Component;

/** What a round does with the orders it offers. Callers bring the transaction; the operator acts. */
@Component
class RoundOrders {

    private final TalentOrders orders;
    private final Fulfilment fulfilment;
    private final PublishedOrders registry;
    private final OfferedClasses classes;
    private final OfferTable offers;
    private final Clock clock;

    RoundOrders(
            TalentOrders orders,
            Fulfilment fulfilment,
            PublishedOrders registry,
            OfferedClasses classes,
            OfferTable offers,
            Clock clock) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.registry = registry;
        this.classes = classes;
        this.offers = offers;
        this.clock = clock;
    }

    /** Those classes with the places that earlier rounds have left. */
    List<OfferedClass> left(Collection<String> ids) {
        Map<String, Integer> taken = offers.taken();
        return classes.list(ids).stream()
                .map(c -> left(c, taken.getOrDefault(c.id().value(), 0)))
                .toList();
    }

    private static OfferedClass left(OfferedClass c, int taken) {
        return new OfferedClass(
                c.id(),
                c.zh(),
                c.majorCodes(),
                Math.max(0, c.least() - taken),
                Math.max(0, c.most() - taken),
                c.order(),
                c.orderName(),
                c.enterprise(),
                c.enterpriseName(),
                c.origin(),
                c.site(),
                c.monthlyYuan());
    }

    Map<String, String> classNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        classes.list(ids).forEach(c -> names.put(c.id().value(), c.zh()));
        return names;
    }

    List<ClassId> classes(OrderId order) {
        return registry.find(order).map(PublishedOrders.Whole::classes).orElse(List.of()).stream()
                .map(OrderClass::id)
                .toList();
    }

    List<Candidate> candidates(@Nullable RoundId after) {
        Set<String> before = after == null ? Set.of() : Set.copyOf(offers.orders(after));
        Map<String, Integer> taken = offers.taken();
        List<Candidate> candidates = new ArrayList<>();
        for (PublishedOrders.Listed one : registry.list()) {
            OrderId id = one.order().id();
            if (after != null && !before.contains(id.value())) {
                continue;
            }
            OrderState state = orders.find(id).map(OrderStanding::state).orElse(OrderState.WITHDRAWN);
            int gone = classes(id).stream()
                    .mapToInt(c -> taken.getOrDefault(c.value(), 0))
                    .sum();
            int left = one.order().places() - gone;
            boolean offered = state == OrderState.PUBLISHED || (after != null && state == OrderState.CONFIRMED);
            if (left > 0 && offered && offers.openRounds(id).isEmpty()) {
                candidates.add(new Candidate(id, one.order().zh(), one.enterpriseName(), left));
            }
        }
        return candidates;
    }

    /** Published orders go into the round; confirmed ones of an earlier round stay what they are. */
    void takeIn(List<String> ids, RoundId round) {
        for (String id : ids) {
            OrderStanding order = orders.get(new OrderId(id));
            switch (order.state()) {
                case PUBLISHED -> orders.move(order.id(), OrderState.IN_ROUND, order.version(), round.value());
                case CONFIRMED -> {}
                case DRAFT, IN_ROUND, CLASS_OPENED, COMPLETED, CLOSED, WITHDRAWN ->
                    throw ProblemException.conflict("rounds-order", id);
            }
        }
    }

    /** Orders that are still in the round are published again. */
    void giveBack(List<String> ids, String reason) {
        for (String id : ids) {
            OrderStanding order = orders.get(new OrderId(id));
            if (order.state() == OrderState.IN_ROUND) {
                orders.move(order.id(), OrderState.PUBLISHED, order.version(), reason);
            }
        }
    }

    /** Nobody gets a place that is no longer offered: a further run has to come first. */
    void requireNoneWithdrawn(List<OutcomeTable.Kept> kept) {
        byOrder(kept).keySet().stream()
                .filter(order -> orders.get(order).state() == OrderState.WITHDRAWN)
                .findFirst()
                .ifPresent(order -> {
                    throw ProblemException.conflict("rounds-order-withdrawn", order.value());
                });
    }

    private Map<OrderId, List<OutcomeTable.Kept>> byOrder(List<OutcomeTable.Kept> kept) {
        Map<String, OrderId> orderOf = new HashMap<>();
        classes.list(kept.stream().map(OutcomeTable.Kept::classId).distinct().toList())
                .forEach(c -> orderOf.put(c.id().value(), c.order()));
        return kept.stream()
                .filter(k -> orderOf.containsKey(k.classId()))
                .collect(Collectors.groupingBy(k -> orderOf.getOrDefault(k.classId(), new OrderId(k.classId()))));
    }

    /** Orders with learners are confirmed and their accounts count them; the others are published again. */
    void settle(Round round, List<String> ids, List<OutcomeTable.Kept> kept) {
        Map<OrderId, List<OutcomeTable.Kept>> byOrder = byOrder(kept);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String evidence = "round %s, run %d, rankings %s".formatted(round.id(), round.run(), round.rankingsHash());
        for (String id : ids) {
            OrderStanding order = orders.get(new OrderId(id));
            List<OutcomeTable.Kept> own = byOrder.getOrDefault(order.id(), List.of());
            if (order.state() == OrderState.IN_ROUND) {
                orders.move(
                        order.id(),
                        own.isEmpty() ? OrderState.PUBLISHED : OrderState.CONFIRMED,
                        order.version(),
                        round.id().value());
            }
            for (OutcomeTable.Kept one : own) {
                var recorded = fulfilment.record(new Fulfilment.Entry(
                        order.id(), one.learner(), one.school(), Fulfilment.Step.MATCHED, today, evidence));
                if (recorded instanceof Fulfilment.Refused refused) {
                    throw ProblemException.conflict("rounds-account", order.id().value(), refused.code());
                }
            }
        }
    }
}
