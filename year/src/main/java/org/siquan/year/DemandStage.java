package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.DemandForecaster;
import org.siquan.engine.intake.DemandSeries;
import org.siquan.engine.intake.Forecast;
import org.siquan.engine.intake.history.CombinedSeries;
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

    private DemandStage() {}

    static DemandResult run(YearInput input, StageControl control) {
        Industry industry = input.region().industry();
        List<DemandResult.SeriesForecast> series = forecasts(input, control);
        return new DemandResult(
                industry.enterprises().size(),
                industry.orders().size(),
                industry.orders().stream().mapToInt(Order::places).sum(),
                industry.posts().size(),
                series.stream().mapToInt(DemandStage::lastYear).sum(),
                LEVEL,
                series.stream()
                        .mapToDouble(DemandResult.SeriesForecast::coverage)
                        .average()
                        .orElse(0),
                median(series.stream().map(DemandResult.SeriesForecast::mase).toList()),
                chains(industry, series),
                series,
                PostingsReading.overview(input));
    }

    private static int lastYear(DemandResult.SeriesForecast series) {
        int n = series.history().size();
        return series.history().subList(Math.max(0, n - QUARTERS_AHEAD), n).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static List<DemandResult.SeriesForecast> forecasts(YearInput input, StageControl control) {
        List<CombinedSeries> histories = CombinedDemand.of(input, control);
        Map<String, Zone> zones = new HashMap<>();
        input.region().metroArea().zones().forEach(zone -> zones.put(zone.id().value(), zone));
        DemandForecaster forecaster = new DemandForecaster(LEVEL);
        List<DemandResult.SeriesForecast> all = new ArrayList<>();
        for (CombinedSeries history : histories) {
            if (history.unbroken().size() >= DemandSeries.LEAST_QUARTERS) {
                all.add(forecast(input, forecaster, history, zones));
            }
            control.progress().report("demand.forecast", all.size(), histories.size());
        }
        all.sort(Comparator.comparingDouble((DemandResult.SeriesForecast s) -> -s.expected())
                .thenComparing(DemandResult.SeriesForecast::occupationCode)
                .thenComparing(DemandResult.SeriesForecast::zone));
        return all;
    }

    private static DemandResult.SeriesForecast forecast(
            YearInput input, DemandForecaster forecaster, CombinedSeries combined, Map<String, Zone> zones) {
        String occupation = combined.cell().occupation();
        String zoneId = combined.cell().zone();
        List<CombinedSeries.Quarter> history = combined.unbroken();
        Zone zone = zones.get(zoneId);
        Forecast forecast = forecaster.forecast(
                new DemandSeries(
                        occupation + " " + zoneId,
                        history.stream().map(CombinedSeries.Quarter::openings).toList()),
                QUARTERS_AHEAD);
        List<DemandResult.Interval> ahead = new ArrayList<>();
        int quarter = history.getLast().index();
        for (Forecast.Quarter next : forecast.ahead()) {
            quarter++;
            ahead.add(new DemandResult.Interval(words(quarter), next.point(), next.low(), next.high()));
        }
        return new DemandResult.SeriesForecast(
                occupation,
                occupation(input, occupation),
                zoneId,
                zone == null ? Text.same(zoneId) : new Text(zone.zh(), zone.en()),
                words(history.getFirst().index()),
                history.stream().map(q -> (int) Math.rint(q.openings())).toList(),
                ahead,
                forecast.method().zh(),
                forecast.mase(),
                forecast.coverage(),
                List.copyOf(CombinedSeries.sources(history)));
    }

    private static String words(int quarter) {
        return quarter / 4 + "Q" + (quarter % 4 + 1);
    }

    static String occupation(YearInput input, String code) {
        return input.catalogue().occupations().find(code).map(o -> o.name()).orElse(code);
    }

    private static List<DemandResult.ChainDemand> chains(Industry industry, List<DemandResult.SeriesForecast> series) {
        Map<String, String> chainOfEnterprise = new HashMap<>();
        industry.enterprises()
                .forEach(e -> chainOfEnterprise.put(e.id().value(), e.chain().value()));
        Map<String, String> chainOfOccupation = new HashMap<>();
        for (Order order : industry.orders()) {
            String chain = chainOfEnterprise.get(order.enterprise().value());
            if (chain != null) {
                chainOfOccupation.putIfAbsent(order.occupationCode(), chain);
            }
        }
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
                            .mapToInt(DemandStage::lastYear)
                            .sum()));
        }
        all.sort(Comparator.comparingInt((DemandResult.ChainDemand c) -> -c.places())
                .thenComparing(DemandResult.ChainDemand::chain));
        return all;
    }
}
