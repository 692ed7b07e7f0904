package org.siquan.app.industry.web;

import java.util.List;

/**
 * A competency with the majors it is typical of and the orders that need it.
 *
 * @param levels what somebody does at each level, lowest first; empty where the framework does not say
 */
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
        List<Descriptor> levels,
        List<NeedingOrder> orders) {

    public CompetencyView {
        aliases = List.copyOf(aliases);
        majors = List.copyOf(majors);
        occupations = List.copyOf(occupations);
        levels = List.copyOf(levels);
        orders = List.copyOf(orders);
    }

    public record Descriptor(int level, String zh, String en) {}

    public record NeedingOrder(String id, String zh, String enterpriseZh, int places, int depth) {}
}
