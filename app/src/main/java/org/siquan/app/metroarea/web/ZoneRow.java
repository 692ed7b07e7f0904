package org.siquan.app.metroarea.web;

import org.siquan.region.Province;

/**
 * A zone as the list and the API show it.
 *
 * @param sites places of all kinds in it
 * @param assumption its place is not public and was assumed
 */
public record ZoneRow(
        String id,
        String zh,
        String en,
        Province province,
        boolean assumption,
        String source,
        int sites,
        int enterprises,
        int lodgings,
        int stations) {}
