package org.siquan.app.industry.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of demand history as the list and the API show it.
 *
 * @param source {@code ORDERS} or {@code PLAN}
 * @param enterprise whose; null: all together
 * @param openings people
 * @param editable the actor may change it
 */
public record DemandRow(
        String source,
        @Nullable String enterprise,
        @Nullable String enterpriseZh,
        String occupation,
        String occupationName,
        String zone,
        String zoneZh,
        String zoneEn,
        int year,
        int quarter,
        int openings,
        boolean editable) {

    DemandRow named(String occupationName, String zoneZh, String zoneEn, boolean editable) {
        return new DemandRow(
                source,
                enterprise,
                enterpriseZh,
                occupation,
                occupationName,
                zone,
                zoneZh,
                zoneEn,
                year,
                quarter,
                openings,
                editable);
    }

    /** As in {@code 2025Q3}. */
    public String when() {
        return year + "Q" + quarter;
    }
}
