package org.siquan.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.Hierarchy;
import org.siquan.engine.intake.forecast.HierarchyForecasts;
import org.siquan.engine.intake.forecast.RollingErrors;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.forecast.SeriesForecaster;
import org.siquan.engine.intake.history.CombinedSeries;
import org.siquan.engine.intake.history.Observed;
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

    /**
     * What is expected of a cell.
     *
     * @param forecast its step 1 is the quarter after the cell's last one
     */
    record Ahead(RegionSeries.Cell cell, SeriesForecast forecast) {

        /** The step of a quarter; below 1: known. */
        int step(int quarter) {
            return quarter - cell.last();
        }
    }

    RegionDemand(RegionSeries series, Map<String, String> chains) {
        this.series = series;
        this.chains = Map.copyOf(chains);
    }

    /** Of the region's own numbers, orders and head-count plans, and of what advertisements say, combined. */
    static RegionDemand of(Region region, List<Observed> advertised) {
        List<Observed> observed = new ArrayList<>(StatedDemand.of(region.industry()));
        observed.addAll(advertised);
        return of(CombinedDemand.of(observed, region.park().year()), region.industry());
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

    /**
     * Forecasts of the cells, in their order, that add up, to so many quarters after the region's last one. A cell whose sources
     * ended before counts in the sums with what was expected of it then, and its interval goes on growing from its own end.
     */
    List<Ahead> ahead(int quarters) {
        if (cells().isEmpty()) {
            return List.of();
        }
        List<SeriesForecast> own = series.isWhole() ? List.of() : alone(quarters);
        List<SeriesForecast> together = HierarchyForecasts.of(
                        hierarchy(), upToTheEnd(own), Frequency.QUARTERLY, quarters)
                .parts();
        return IntStream.range(0, together.size())
                .mapToObj(i -> new Ahead(
                        cells().get(i),
                        series.silence(i) == 0
                                ? together.get(i)
                                : joined(own.get(i), together.get(i), series.silence(i))))
                .toList();
    }

    /** The last quarters forecast again; parts are numbered as the cells. At least one cell. */
    RollingErrors errors(int quarters, int origins, int known) {
        List<SeriesForecast> own = series.isWhole() ? List.of() : alone(quarters);
        return RollingErrors.of(hierarchy(), upToTheEnd(own), Frequency.QUARTERLY, quarters, origins, known)
                .only(tested -> tested.step() - tested.ago() <= -series.silence(tested.part()));
    }

    /** Each cell by itself from its own end. */
    private List<SeriesForecast> alone(int quarters) {
        int longest =
                IntStream.range(0, cells().size()).map(series::silence).max().orElse(0);
        SeriesForecaster forecaster = SeriesForecaster.learn(series.values(), Frequency.QUARTERLY, quarters + longest);
        return series.values().stream().map(forecaster::forecast).toList();
    }

    /** Values of all cells to the region's last quarter: those of which nobody speaks as expected. */
    private List<double[]> upToTheEnd(List<SeriesForecast> own) {
        return IntStream.range(0, cells().size())
                .mapToObj(i -> {
                    double[] known = cells().get(i).values();
                    double[] whole = Arrays.copyOf(known, known.length + series.silence(i));
                    for (int t = known.length; t < whole.length; t++) {
                        whole[t] = own.get(i).mean(t - known.length + 1);
                    }
                    return whole;
                })
                .toList();
    }

    /** First what was expected of the silent quarters, then what adds up, as uncertain as it is from so far away. */
    private static SeriesForecast joined(SeriesForecast own, SeriesForecast together, int silence) {
        List<Double> mean = new ArrayList<>();
        List<Double> half = new ArrayList<>();
        for (int step = 1; step <= silence + together.horizon(); step++) {
            double of = step <= silence ? own.mean(step) : together.mean(step - silence);
            double later = step <= silence ? 0 : together.hi80(step - silence) - of;
            mean.add(of);
            half.add(Math.max(later, own.hi80(step) - own.mean(step)));
        }
        return SeriesForecast.of(mean, half);
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
