package org.siquan.app.metroarea.web;

import org.jspecify.annotations.Nullable;
import org.siquan.region.Province;

/**
 * A site as the list and the API show it.
 *
 * @param zone null outside all zones
 * @param assumption its coordinates were assumed
 */
public record SiteRow(
        String id,
        String zh,
        @Nullable String zone,
        @Nullable String zoneZh,
        @Nullable String zoneEn,
        String kind,
        Province province,
        double latitude,
        double longitude,
        boolean assumption,
        String note) {}
