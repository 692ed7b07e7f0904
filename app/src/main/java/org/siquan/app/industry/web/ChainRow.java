package org.siquan.app.industry.web;

/** A chain as the list and the API show it. */
public record ChainRow(
        String id,
        String zh,
        String en,
        int upstream,
        int midstream,
        int downstream,
        int orders,
        int places,
        int competencies) {}
