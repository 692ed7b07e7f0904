package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.kernel.Seed;

/**
 * Futures drawn from a forecast's interval of 80 %. The error is taken as normal with the interval as its central part, cut at
 * zero, and as fully dependent between the quarters of one series (a bad year is bad in every quarter), independent
 * between series. The draws are stratified: each {@code 1/count} part of the distribution is drawn once, in an order of
 * its own per series (Latin hypercube, McKay et al. 1979, doi:10.2307/1268522), so that few futures already have the
 * right mean and spread.
 */
public final class DemandScenarios {

    /** More would only slow the planner down. */
    public static final int MOST = 2_000;

    private DemandScenarios() {}

    /**
     * Openings in quarters {@code from} (counted from 0) to before {@code to}, summed, once per scenario.
     *
     * @param key names the series; other series get other chance
     * @param count scenarios, 1..{@link #MOST}
     * @return {@code count} numbers &ge; 0; same forecast, seed and bounds give the same numbers
     */
    public static List<Integer> draw(String key, SeriesForecast forecast, int from, int to, int count, Seed seed) {
        if (from < 0 || from >= to || to > forecast.horizon()) {
            throw new IllegalArgumentException(
                    "quarters must be within 0..%d, were %d..%d%nTry: a longer horizon of the forecast"
                            .formatted(forecast.horizon(), from, to));
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "count of scenarios must be 1..%d, was %d%nTry: 50".formatted(MOST, count));
        }
        RandomGenerator random = seed.generator("scenarios:" + key);
        double z = Normal.quantile(0.9);
        List<Integer> drawn = new ArrayList<>();
        for (int stratum : order(count, random)) {
            double error = Normal.quantile(Math.clamp((stratum + random.nextDouble()) / count, 1e-9, 1 - 1e-9));
            double sum = 0;
            for (int step = from + 1; step <= to; step++) {
                double deviation = (forecast.hi80(step) - forecast.mean(step)) / z;
                sum += Math.max(0, forecast.mean(step) + error * deviation);
            }
            drawn.add((int) Math.round(Math.min(sum, 1_000_000)));
        }
        return List.copyOf(drawn);
    }

    /** Scenario by scenario sum of several series, for example of one occupation in all zones. */
    public static List<Integer> sum(List<List<Integer>> parts) {
        if (parts.stream().map(List::size).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "parts must have equally many scenarios%nTry: draw all with one count".formatted());
        }
        List<Integer> sum = new ArrayList<>();
        for (int s = 0; s < parts.getFirst().size(); s++) {
            int scenario = s;
            sum.add(parts.stream().mapToInt(part -> part.get(scenario)).sum());
        }
        return List.copyOf(sum);
    }

    private static int[] order(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
