package org.siquan.app.industry.web;

/**
 * A competency as the list and the API show it.
 *
 * @param majors majors it is typical of
 * @param orders orders that need it
 */
public record CompetencyRow(
        String id,
        String zh,
        String en,
        String chain,
        String chainZh,
        String chainEn,
        int level,
        int majors,
        int orders) {}
