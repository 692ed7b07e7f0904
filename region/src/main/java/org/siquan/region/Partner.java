package org.siquan.region;

import org.jspecify.annotations.Nullable;

/**
 * A real organisation named in public as a partner. It owns nothing here: no programme, order, post or learner.
 *
 * @param officialCode ten-digit code of an institution; empty otherwise or when it has none
 * @param site its place on the map; null when it is not shown
 */
public record Partner(
        PartnerId id,
        String zh,
        String en,
        PartnerKind kind,
        String officialCode,
        Province province,
        @Nullable SiteId site,
        String source) {}
