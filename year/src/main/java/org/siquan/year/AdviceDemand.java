package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.DemandScenarios;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * Demand for the advice: openings of the four quarters in which a cohort admitted now completes, in scenarios drawn from the
 * forecast's intervals, and which programmes serve which occupation, as this year's orders show it.
 */
final class AdviceDemand {

    private static final int SCENARIOS = 20;
    private static final int QUARTERS = 4;
    private static final int FARTHEST = 16;
    private static final int PERCENT = 100;

    private final YearInput input;
    private final DemandResult demand;
    private final Region region;

    AdviceDemand(YearInput input, DemandResult demand) {
        this.input = input;
        this.demand = demand;
        region = input.region();
    }

    List<Demand> all() {
        Map<String, Map<String, Integer>> percent = percentByProgramme();
        Map<String, Integer> years = new HashMap<>();
        region.education()
                .programmes()
                .forEach(p -> years.put(p.id().value(), p.cohorts().years()));
        Map<String, SeriesForecast> forecasts = forecasts();
        Map<String, List<List<Integer>>> drawn = new TreeMap<>();
        for (DemandResult.SeriesForecast series : demand.series()) {
            Map<String, Integer> served = percent.getOrDefault(series.occupationCode(), Map.of());
            if (!served.isEmpty()) {
                int longest = served.keySet().stream()
                        .mapToInt(id -> years.getOrDefault(id, 1))
                        .max()
                        .orElse(1);
                drawn.computeIfAbsent(series.occupationCode(), k -> new ArrayList<>())
                        .add(scenarios(key(series.occupationCode(), series.zone()), forecasts, longest));
            }
        }
        List<Demand> demands = new ArrayList<>();
        drawn.forEach((code, parts) ->
                demands.add(new Demand(code, DemandScenarios.sum(parts), percent.getOrDefault(code, Map.of()))));
        return demands;
    }

    private Map<String, SeriesForecast> forecasts() {
        RegionDemand regional = RegionDemand.of(region.industry());
        List<SeriesForecast> ahead = regional.ahead(FARTHEST);
        Map<String, SeriesForecast> byKey = new HashMap<>();
        for (int i = 0; i < ahead.size(); i++) {
            RegionSeries.Cell cell = regional.cells().get(i);
            byKey.put(key(cell.occupationCode(), cell.zone()), ahead.get(i));
        }
        return byKey;
    }

    private static String key(String occupation, String zone) {
        return occupation + " " + zone;
    }

    /** Openings of the year in which a cohort of so many years completes; beyond four years the fourth is taken. */
    private List<Integer> scenarios(String key, Map<String, SeriesForecast> forecasts, int years) {
        int to = Math.min(years * QUARTERS, FARTHEST);
        return DemandScenarios.draw(
                key,
                Objects.requireNonNull(forecasts.get(key), key),
                to - QUARTERS,
                to,
                SCENARIOS,
                new Seed(input.seed()).derive("seats.scenarios"));
    }

    /** Share of a programme's learners that this year's orders lead to each occupation, in whole percent. */
    private Map<String, Map<String, Integer>> percentByProgramme() {
        RegionIndex index = RegionIndex.of(region);
        Map<String, Map<String, Double>> places = new HashMap<>();
        for (OrderClass orderClass : region.industry().classes()) {
            Order order = index.order(orderClass.order());
            for (String major : orderClass.majorCodes()) {
                places.computeIfAbsent(major, k -> new TreeMap<>())
                        .merge(
                                order.occupationCode(),
                                (double) orderClass.most()
                                        / orderClass.majorCodes().size(),
                                Double::sum);
            }
        }
        Map<String, Map<String, Integer>> percent = new HashMap<>();
        for (Programme programme : region.education().programmes()) {
            Map<String, Double> byOccupation = places.getOrDefault(programme.majorCode(), Map.of());
            double sum = byOccupation.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            byOccupation.forEach((occupation, value) -> percent.computeIfAbsent(occupation, k -> new HashMap<>())
                    .put(programme.id().value(), (int) Math.floor(value * PERCENT / sum)));
        }
        return percent;
    }
}
