package org.siquan.region;

import org.jspecify.annotations.Nullable;

/**
 * Openings of one occupation in one zone in one quarter, as one source states them.
 *
 * @param openings &ge; 0
 * @param enterprise whose they are; {@code null}: of all enterprises together
 */
public record DemandPoint(
        String occupationCode,
        ZoneId zone,
        Quarter quarter,
        int openings,
        DemandKind kind,
        @Nullable EnterpriseId enterprise) {

    /** Of the orders of all enterprises. */
    public DemandPoint(String occupationCode, ZoneId zone, Quarter quarter, int openings) {
        this(occupationCode, zone, quarter, openings, DemandKind.ORDERS, null);
    }
}
