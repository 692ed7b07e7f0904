package org.siquan.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Sheet.Entry;

/** Group quotas form a forest over the orders: no cycle, no order in two branches, no bound that cannot be kept. */
final class QuotaChecks {
    private final Draft draft;
    private final Links links;
    private final Map<QuotaId, Entry<Quota>> byId = new HashMap<>();

    QuotaChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    void run() {
        links.unique(draft.quotas(), "id", Quota::id);
        for (Entry<Quota> e : draft.quotas().entries()) {
            byId.putIfAbsent(e.value().id(), e);
        }
        for (Entry<Quota> e : draft.quotas().entries()) {
            links.require(e.row(), "parent", e.value().parent(), draft.quotas(), TalentSheets.QUOTAS);
            links.requireAll(e.row(), "orders", e.value().orders(), draft.orders(), IndustrySheets.ORDERS);
            cycle(e);
        }
        overlap();
        lowerBounds();
    }

    private void cycle(Entry<Quota> start) {
        Set<QuotaId> path = new HashSet<>();
        @Nullable QuotaId at = start.value().parent();
        while (at != null && path.add(at)) {
            if (at.equals(start.value().id())) {
                links.error(
                        start.row(),
                        "parent",
                        "quota.cycle",
                        "%s 经上级又回到自己".formatted(at),
                        "%s leads back to itself through its parents".formatted(at),
                        "删去其中一个上级。",
                        "Remove one of the parents.");
                return;
            }
            Entry<Quota> next = byId.get(at);
            at = next == null ? null : next.value().parent();
        }
    }

    private void overlap() {
        Map<OrderId, QuotaId> owner = new HashMap<>();
        for (Entry<Quota> e : draft.quotas().entries()) {
            if (e.value().kind() != QuotaKind.GROUP) {
                continue;
            }
            for (OrderId order : e.value().orders()) {
                QuotaId other = owner.putIfAbsent(order, e.value().id());
                if (other != null) {
                    links.error(
                            e.row(),
                            "orders",
                            "quota.overlap",
                            "%s 已直接属于 %s，总量名额必须层层嵌套".formatted(order, other),
                            "%s already belongs to %s directly; group quotas must be nested".formatted(order, other),
                            "把它只放在最小的一组，大组用 parent 包含小组。",
                            "Keep it in the smallest group only, and let the larger group contain that by parent.");
                }
            }
        }
    }

    private void lowerBounds() {
        Map<QuotaId, Integer> sums = new HashMap<>();
        for (Quota quota : draft.quotas().values()) {
            if (quota.parent() != null) {
                sums.merge(quota.parent(), quota.least(), Integer::sum);
            }
        }
        for (Entry<Quota> e : draft.quotas().entries()) {
            int sum = sums.getOrDefault(e.value().id(), 0);
            if (sum > e.value().most()) {
                links.error(
                        e.row(),
                        "most",
                        "quota.contradiction",
                        "下级的下限之和 %d 大于本级上限 %d".formatted(sum, e.value().most()),
                        "its children need at least %d together, it allows %d"
                                .formatted(sum, e.value().most()),
                        "提高上限或降低下级的下限。",
                        "Raise the bound or lower those of the children.");
            }
        }
    }
}
