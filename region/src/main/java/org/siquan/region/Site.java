package org.siquan.region;

import org.jspecify.annotations.Nullable;

/**
 * A place where people learn, work, sleep or change trains.
 *
 * @param zone the zone it belongs to; null outside all zones
 * @param assumption its coordinates were assumed
 */
public record Site(
        SiteId id,
        @Nullable ZoneId zone,
        String zh,
        SiteKind kind,
        Province province,
        Location location,
        boolean assumption,
        String note) {}
