package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.intake.forecast.SeriesForecaster;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.region.DemandPoint;
import org.siquan.region.Region;

/**
 * Openings a year ahead by occupation and zone, from the quarters behind; all series of the region learn together. The
 * quarters of a year are taken to miss together: a bad year is bad in every quarter.
 */
public final class DemandOutlook {

    /** Years ahead: seats of a bachelor's programme that open next year meet the demand of then. */
    public static final int YEARS = 6;

    private static final int QUARTERS = 4;

    private DemandOutlook() {}

    /** The park's year and those that follow; the chain is left open. Same region, same answer. */
    public static List<Futures.Outlook> of(Region region) {
        Map<String, List<DemandPoint>> series = new TreeMap<>();
        for (DemandPoint point : region.industry().demand()) {
            series.computeIfAbsent(point.occupationCode() + "|" + point.zone().value(), _ -> new ArrayList<>())
                    .add(point);
        }
        series.values().forEach(points -> points.sort(Comparator.comparing(DemandPoint::quarter)));
        List<double[]> histories = series.values().stream()
                .map(points ->
                        points.stream().mapToDouble(DemandPoint::openings).toArray())
                .toList();
        SeriesForecaster forecaster = SeriesForecaster.learn(histories, Frequency.QUARTERLY, YEARS * QUARTERS);
        List<Futures.Outlook> outlooks = new ArrayList<>();
        series.values()
                .forEach(points ->
                        outlooks.addAll(years(points, forecaster, region.park().year())));
        return outlooks;
    }

    private static List<Futures.Outlook> years(List<DemandPoint> points, SeriesForecaster forecaster, int first) {
        double[] history = points.stream().mapToDouble(DemandPoint::openings).toArray();
        SeriesForecast forecast = forecaster.forecast(history);
        int next = points.getLast().quarter().index() + 1;
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int step = 0; step < YEARS * QUARTERS; step++) {
            double[] sum = sums.computeIfAbsent(Math.floorDiv(next + step, QUARTERS), _ -> new double[4]);
            sum[0] += forecast.mean(step + 1);
            sum[1] += forecast.lo80(step + 1);
            sum[2] += forecast.hi80(step + 1);
            sum[3]++;
        }
        DemandPoint series = points.getFirst();
        return sums.entrySet().stream()
                .filter(year -> year.getKey() >= first && year.getValue()[3] == QUARTERS)
                .map(year -> new Futures.Outlook(
                        series.occupationCode(),
                        "",
                        series.zone().value(),
                        year.getKey(),
                        Math.max(0, year.getValue()[0]),
                        Math.max(0, year.getValue()[1]),
                        Math.max(0, year.getValue()[2])))
                .toList();
    }
}
