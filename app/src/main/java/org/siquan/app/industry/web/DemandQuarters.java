package org.siquan.app.industry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siquan.app.industry.DatedAdvertisements;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.intake.history.Looks;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.DemandKind;
import org.siquan.region.Quarter;
import org.siquan.year.AdvertisedQuarters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders, plans and advertisements of the park by quarter, of an occupation and a zone or of all. */
@Component
class DemandQuarters {

    private static final int SHOWN = 12;
    private static final int QUARTERS = 4;

    /** A row of all enterprises together stands for the rows of single ones; else these are added up. */
    private static final String BY_QUARTER = """
            select source, year * 4 + quarter - 1 as quarter, sum(openings)::bigint as openings from (
                select source, year, quarter,
                    coalesce(max(openings) filter (where enterprise_id is null), sum(openings)) as openings
                from industry.demand_point
                where park_id = platform.park() and (:occupation = '' or occupation_code = :occupation)
                    and (:zone = '' or zone_id = :zone) and (source = 'ORDERS' or :plans)
                group by source, occupation_code, zone_id, year, quarter) cell
            group by source, year, quarter""";

    private record Sum(String source, int quarter, long openings) {}

    private final JdbcClient jdbc;
    private final MetroAreaRegistry places;
    private final DatedAdvertisements advertisements;
    private final TenantTransactions transactions;

    DemandQuarters(
            JdbcClient jdbc,
            MetroAreaRegistry places,
            DatedAdvertisements advertisements,
            TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.places = places;
        this.advertisements = advertisements;
        this.transactions = transactions;
    }

    /** @param asked filters of the list; others than occupation and zone are not looked at */
    QuarterTable of(Map<String, String> asked) {
        AdvertisedQuarters told = transactions
                .inCurrent(places::findPark)
                .map(park ->
                        advertisements.read(transactions.inCurrent(places::read).zones(), park.year()))
                .orElseGet(() -> new AdvertisedQuarters(0, 0, 0, null, List.of()));
        boolean plans = Sight.now().staff();
        Looks looks = told.looks();
        if (looks == null || told.placed() == 0) {
            String state = told.vacancies() == 0 ? "none" : told.dated() == 0 ? "undated" : "elsewhere";
            return new QuarterTable(state, told.vacancies(), told.dated(), told.placed(), "", "", 0, plans, List.of());
        }
        List<QuarterTable.Row> rows =
                rows(told, asked.getOrDefault("occupation", ""), asked.getOrDefault("zone", ""), plans);
        return switch (looks) {
            case Looks.On look ->
                new QuarterTable(
                        "look",
                        told.vacancies(),
                        told.dated(),
                        told.placed(),
                        look.first().toString(),
                        look.last().toString(),
                        Math.round(look.meanStayDays()),
                        plans,
                        rows);
            case Looks.Always always ->
                new QuarterTable(
                        "kept",
                        told.vacancies(),
                        told.dated(),
                        told.placed(),
                        always.first().toString(),
                        always.last().toString(),
                        0,
                        plans,
                        rows);
        };
    }

    private List<QuarterTable.Row> rows(AdvertisedQuarters told, String occupation, String zone, boolean plans) {
        Map<Integer, Double> advertised = new TreeMap<>();
        for (Observed one : told.inflow()) {
            if ((occupation.isEmpty() || occupation.equals(one.cell().occupation()))
                    && (zone.isEmpty() || zone.equals(one.cell().zone()))) {
                advertised.merge(one.quarter(), one.amount(), Double::sum);
            }
        }
        Map<Integer, Long> ordered = new TreeMap<>();
        Map<Integer, Long> planned = new TreeMap<>();
        for (Sum sum : sums(occupation, zone, plans)) {
            (sum.source().equals(DemandKind.ORDERS.name()) ? ordered : planned).put(sum.quarter(), sum.openings());
        }
        TreeSet<Integer> quarters = new TreeSet<>(advertised.keySet());
        quarters.addAll(ordered.keySet());
        quarters.addAll(planned.keySet());
        List<QuarterTable.Row> rows = new ArrayList<>();
        for (int quarter : quarters.descendingSet()) {
            if (rows.size() < SHOWN) {
                rows.add(new QuarterTable.Row(
                        new Quarter(quarter / QUARTERS, quarter % QUARTERS + 1).toString(),
                        ordered.get(quarter),
                        planned.get(quarter),
                        advertised.get(quarter)));
            }
        }
        return rows;
    }

    private List<Sum> sums(String occupation, String zone, boolean plans) {
        return transactions.inCurrent(() -> jdbc.sql(BY_QUARTER)
                .param("occupation", occupation)
                .param("zone", zone)
                .param("plans", plans)
                .query((row, _) -> new Sum(row.getString("source"), row.getInt("quarter"), row.getLong("openings")))
                .list());
    }
}
