package org.siquan.app.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;

/**
 * Where an order stands.
 *
 * @param origin as of its enterprise: {@code DEMONSTRATION} or {@code ACTUAL}
 * @param starts null where nobody said
 * @param author the school that fills in for the enterprise; null: the enterprise itself
 * @param confirmed what the author filled in is confirmed by the enterprise; true without an author
 * @param registered the registry has it at present
 */
public record OrderStanding(
        OrderId id,
        OrgId enterprise,
        String enterpriseName,
        String origin,
        String zh,
        String occupationCode,
        String site,
        int places,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        OrderState state,
        @Nullable OrgId author,
        boolean confirmed,
        boolean registered,
        long version) {}
