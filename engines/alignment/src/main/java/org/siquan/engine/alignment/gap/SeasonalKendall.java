package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Seasonal Kendall test for a monotone trend and Sen's slope of quarterly figures: only values of the same quarter of
 * different years are compared, so that seasons make no trend. Variance with the correction for ties, normal approximation
 * with continuity correction; the interval of the slope is the 95 % interval of Sen by ranks.
 *
 * @param slope per year, median of all slopes between equal quarters
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p two-sided, 0..1
 * @implNote O(n²). Hirsch, Slack and Smith 1982, doi:10.1029/WR018i001p00107; Sen 1968, doi:10.1080/01621459.1968.10480934
 */
record SeasonalKendall(double slope, double low, double high, double p) {

    private static final int QUARTERS = 4;
    private static final double SAME = 1e-9;
    private static final double NORMAL_95 = 1.959964;

    /** @param values by quarter since year 0; at least one pair of equal quarters */
    static SeasonalKendall of(NavigableMap<Integer, Double> values) {
        List<Double> slopes = new ArrayList<>();
        double s = 0;
        double variance = 0;
        for (int season = 0; season < QUARTERS; season++) {
            List<Map.Entry<Integer, Double>> same = new ArrayList<>();
            for (Map.Entry<Integer, Double> value : values.entrySet()) {
                if (value.getKey() % QUARTERS == season) {
                    same.add(value);
                }
            }
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    double change = same.get(j).getValue() - same.get(i).getValue();
                    double years = (same.get(j).getKey() - same.get(i).getKey()) / (double) QUARTERS;
                    s += Math.abs(change) < SAME ? 0 : Math.signum(change);
                    slopes.add(Math.abs(change) < SAME ? 0 : change / years);
                }
            }
            variance += variance(same.stream().map(Map.Entry::getValue).toList());
        }
        if (slopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "values must hold a quarter of two years, held %d%nTry: a longer history".formatted(values.size()));
        }
        Collections.sort(slopes);
        int n = slopes.size();
        double deviation = Math.sqrt(variance);
        double z = s == 0 || deviation == 0 ? 0 : (s - Math.signum(s)) / deviation;
        double reach = NORMAL_95 * deviation;
        return new SeasonalKendall(
                (slopes.get((n - 1) / 2) + slopes.get(n / 2)) / 2,
                slopes.get(Math.clamp((int) Math.floor((n - reach) / 2) - 1, 0, n - 1)),
                slopes.get(Math.clamp((int) Math.ceil((n + reach) / 2), 0, n - 1)),
                Math.min(1, 2 * upperTail(Math.abs(z))));
    }

    private static double variance(List<Double> values) {
        double n = values.size();
        double variance = n * (n - 1) * (2 * n + 5);
        Map<Long, Integer> ties = new HashMap<>();
        values.forEach(value -> ties.merge(Math.round(value / SAME), 1, Integer::sum));
        for (int t : ties.values()) {
            variance -= t * (t - 1.0) * (2.0 * t + 5);
        }
        return variance / 18;
    }

    /** Of the standard normal distribution; absolute error below 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
    static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
