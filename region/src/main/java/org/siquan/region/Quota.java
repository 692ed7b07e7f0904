package org.siquan.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound on learners placed in a group of orders. Quotas of kind {@link QuotaKind#GROUP} form a forest by
 * {@code parent}; a {@link QuotaKind#SHARE} counts only learners whose school is in {@code province}.
 *
 * @param orders the orders it covers directly; those of its children count too
 * @param least learners at least, >= 0
 * @param most learners at most, >= {@code least}
 * @param clause the agreement and clause a share comes from; never empty for a share
 */
public record Quota(
        QuotaId id,
        @Nullable QuotaId parent,
        String zh,
        QuotaKind kind,
        List<OrderId> orders,
        @Nullable Province province,
        int least,
        int most,
        String clause) {
    public Quota {
        orders = List.copyOf(orders);
    }
}
