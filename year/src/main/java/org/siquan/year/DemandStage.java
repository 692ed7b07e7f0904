package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.RollingErrors.Tested;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.forecast.SeriesKind;
import org.siquan.engine.intake.history.CombinedSeries;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Chain;
import org.siquan.region.Enterprise;
import org.siquan.region.Industry;
import org.siquan.region.Order;
import org.siquan.region.Zone;

/** Sums up the year's orders and forecasts openings per occupation and zone from the quarters behind. */
final class DemandStage {

    static final double LEVEL = 0.8;
    static final int QUARTERS_AHEAD = 4;
    static final int ORIGINS = 8;

    private DemandStage() {}

    static DemandResult run(YearInput input, StageControl control) {
        Industry industry = input.region().industry();
        List<DemandResult.SeriesForecast> series = forecasts(input, control);
        return new DemandResult(
                industry.enterprises().size(),
                industry.orders().size(),
                industry.orders().stream().mapToInt(Order::places).sum(),
                industry.posts().size(),
                series.stream().mapToInt(DemandResult.SeriesForecast::lastYear).sum(),
                LEVEL,
                series.stream()
                        .filter(DemandResult.SeriesForecast::tested)
                        .mapToDouble(DemandResult.SeriesForecast::coverage)
                        .average()
                        .orElse(0),
                median(series.stream()
                        .filter(DemandResult.SeriesForecast::tested)
                        .map(DemandResult.SeriesForecast::mase)
                        .toList()),
                chains(industry, series),
                series,
                PostingsReading.overview(input));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static List<DemandResult.SeriesForecast> forecasts(YearInput input, StageControl control) {
        List<CombinedSeries> histories = CombinedDemand.of(input, control);
        RegionDemand demand = RegionDemand.of(histories, input.region().industry());
        Map<DemandCell, List<DemandSource>> sources = new HashMap<>();
        histories.forEach(h -> sources.put(h.cell(), List.copyOf(CombinedSeries.sources(h.unbroken()))));
        int count = demand.cells().size();
        if (count == 0) {
            return List.of();
        }
        Map<String, Zone> zones = new HashMap<>();
        input.region().metroArea().zones().forEach(zone -> zones.put(zone.id().value(), zone));
        List<RegionDemand.Ahead> ahead = demand.ahead(QUARTERS_AHEAD);
        control.progress().report("demand.forecast", count / 2, count);
        Map<Integer, List<Tested>> tested =
                demand.errors(QUARTERS_AHEAD, ORIGINS, DemandResult.LEAST_KNOWN).values().stream()
                        .collect(Collectors.groupingBy(Tested::part));
        List<DemandResult.SeriesForecast> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RegionSeries.Cell cell = demand.cells().get(i);
            Zone zone = zones.get(cell.zone());
            all.add(new DemandResult.SeriesForecast(
                    cell.occupationCode(),
                    occupation(input, cell.occupationCode()),
                    cell.zone(),
                    zone == null ? Text.same(cell.zone()) : new Text(zone.zh(), zone.en()),
                    cell.first().toString(),
                    cell.openings(),
                    intervals(ahead.get(i), demand.series().last()),
                    method(cell, demand.series().silence(i)).name(),
                    mase(tested.getOrDefault(i, List.of())),
                    mean(tested.getOrDefault(i, List.of()), t -> t.in80() ? 1 : 0),
                    sources.getOrDefault(new DemandCell(cell.occupationCode(), cell.zone()), List.of())));
        }
        control.progress().report("demand.forecast", count, count);
        all.sort(Comparator.comparingDouble((DemandResult.SeriesForecast s) -> -s.expected())
                .thenComparing(DemandResult.SeriesForecast::occupationCode)
                .thenComparing(DemandResult.SeriesForecast::zone));
        return all;
    }

    private static ForecastMethod method(RegionSeries.Cell cell, int silence) {
        return silence > 0
                ? ForecastMethod.ENDED
                : ForecastMethod.of(cell.openings().size(), SeriesKind.of(cell.values(), Frequency.QUARTERLY));
    }

    private static List<DemandResult.Interval> intervals(RegionDemand.Ahead cell, int last) {
        List<DemandResult.Interval> ahead = new ArrayList<>();
        SeriesForecast forecast = cell.forecast();
        for (int quarter = last + 1; quarter <= last + QUARTERS_AHEAD; quarter++) {
            int step = cell.step(quarter);
            ahead.add(new DemandResult.Interval(
                    RegionSeries.quarter(quarter).toString(),
                    forecast.mean(step),
                    forecast.lo80(step),
                    forecast.hi80(step)));
        }
        return ahead;
    }

    /** Misses over the usual change over a year; over one opening where the history never changed. */
    private static double mase(List<Tested> tested) {
        return mean(tested, t -> Math.abs(t.happened() - t.said()) / (t.scale() > 0 ? t.scale() : 1));
    }

    private static double mean(List<Tested> tested, ToDoubleFunction<Tested> figure) {
        return tested.stream().mapToDouble(figure).average().orElse(0);
    }

    static String occupation(YearInput input, String code) {
        return input.catalogue().occupations().find(code).map(o -> o.name()).orElse(code);
    }

    private static List<DemandResult.ChainDemand> chains(Industry industry, List<DemandResult.SeriesForecast> series) {
        Map<String, String> chainOfEnterprise = new HashMap<>();
        industry.enterprises()
                .forEach(e -> chainOfEnterprise.put(e.id().value(), e.chain().value()));
        Map<String, String> chainOfOccupation = RegionDemand.chains(industry);
        List<DemandResult.ChainDemand> all = new ArrayList<>();
        for (Chain chain : industry.chains()) {
            String id = chain.id().value();
            List<Order> orders = industry.orders().stream()
                    .filter(o -> id.equals(chainOfEnterprise.get(o.enterprise().value())))
                    .toList();
            all.add(new DemandResult.ChainDemand(
                    id,
                    new Text(chain.zh(), chain.en()),
                    (int) industry.enterprises().stream()
                            .map(Enterprise::chain)
                            .filter(c -> c.value().equals(id))
                            .count(),
                    orders.size(),
                    orders.stream().mapToInt(Order::places).sum(),
                    series.stream()
                            .filter(s -> id.equals(chainOfOccupation.get(s.occupationCode())))
                            .mapToInt(DemandResult.SeriesForecast::lastYear)
                            .sum()));
        }
        all.sort(Comparator.comparingInt((DemandResult.ChainDemand c) -> -c.places())
                .thenComparing(DemandResult.ChainDemand::chain));
        return all;
    }
}
