package org.siquan.app.industry.web;

import java.util.List;

/** A competency with the majors it is typical of and the orders that need it. */
public record CompetencyView(
        String id,
        String zh,
        String en,
        String chainZh,
        String chainEn,
        int level,
        List<String> aliases,
        List<Codes.Named> majors,
        List<Codes.Named> occupations,
        List<NeedingOrder> orders) {

    public CompetencyView {
        aliases = List.copyOf(aliases);
        majors = List.copyOf(majors);
        occupations = List.copyOf(occupations);
        orders = List.copyOf(orders);
    }

    public record NeedingOrder(String id, String zh, String enterpriseZh, int places, int depth) {}
}
