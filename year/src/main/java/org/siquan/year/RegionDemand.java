package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.Hierarchy;
import org.siquan.engine.intake.forecast.HierarchyForecasts;
import org.siquan.engine.intake.forecast.RollingErrors;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.history.CombinedSeries;
import org.siquan.region.DemandPoint;
import org.siquan.region.Industry;
import org.siquan.region.Order;
import org.siquan.region.Region;
import org.siquan.region.ZoneId;

/** The openings of a region as a hierarchy: each occupation in each zone, zone ⊂ region, occupation ⊂ chain. */
final class RegionDemand {

    private final RegionSeries series;

    /** Chain by occupation; empty where chains are not known. */
    private final Map<String, String> chains;

    RegionDemand(RegionSeries series, Map<String, String> chains) {
        this.series = series;
        this.chains = Map.copyOf(chains);
    }

    /** Of the region's own numbers: orders and head-count plans, combined. */
    static RegionDemand of(Region region) {
        return of(
                CombinedDemand.of(
                        StatedDemand.of(region.industry()), region.park().year()),
                region.industry());
    }

    /** Of combined histories, each from its last gap on. */
    static RegionDemand of(List<CombinedSeries> histories, Industry industry) {
        List<DemandPoint> points = new ArrayList<>();
        for (CombinedSeries history : histories) {
            for (CombinedSeries.Quarter quarter : history.unbroken()) {
                points.add(new DemandPoint(
                        history.cell().occupation(),
                        new ZoneId(history.cell().zone()),
                        RegionSeries.quarter(quarter.index()),
                        (int) Math.rint(quarter.openings())));
            }
        }
        return new RegionDemand(RegionSeries.of(points), chains(industry));
    }

    /** The chain of the first order for each occupation. */
    static Map<String, String> chains(Industry industry) {
        Map<String, String> ofEnterprise = new HashMap<>();
        industry.enterprises()
                .forEach(e -> ofEnterprise.put(e.id().value(), e.chain().value()));
        Map<String, String> ofOccupation = new HashMap<>();
        for (Order order : industry.orders()) {
            String chain = ofEnterprise.get(order.enterprise().value());
            if (chain != null) {
                ofOccupation.putIfAbsent(order.occupationCode(), chain);
            }
        }
        return ofOccupation;
    }

    RegionSeries series() {
        return series;
    }

    List<RegionSeries.Cell> cells() {
        return series.cells();
    }

    /** Forecasts of the cells, in their order, that add up. */
    List<SeriesForecast> ahead(int quarters) {
        return cells().isEmpty()
                ? List.of()
                : HierarchyForecasts.of(hierarchy(), series.values(), Frequency.QUARTERLY, quarters)
                        .parts();
    }

    /** The last quarters forecast again; parts are numbered as the cells. At least one cell. */
    RollingErrors errors(int quarters, int origins, int known) {
        return RollingErrors.of(hierarchy(), series.values(), Frequency.QUARTERLY, quarters, origins, known);
    }

    private Hierarchy hierarchy() {
        List<Set<String>> sums = new ArrayList<>();
        for (RegionSeries.Cell cell : cells()) {
            Set<String> of =
                    new TreeSet<>(List.of("region", "zone " + cell.zone(), "occupation " + cell.occupationCode()));
            if (chains.containsKey(cell.occupationCode())) {
                of.add("chain " + chains.get(cell.occupationCode()));
            }
            sums.add(of);
        }
        return Hierarchy.of(sums);
    }
}
