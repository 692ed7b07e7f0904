package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts one series with an interval from a rolling-origin back-test: every method forecasts from every origin with at
 * least eight quarters behind it, the one with the smallest scaled error is taken, and the spread of its own errors, grown
 * with the root of the horizon, becomes the interval (split conformal, Vovk et al. 2005). Thread-safe, deterministic.
 *
 * @implNote O(methods × origins × history). MASE: Hyndman &amp; Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001;
 *     intermittent demand: Teunter et al. 2011, doi:10.1016/j.ejor.2011.05.018.
 */
public final class DemandForecaster {

    private static final int LEAST_TRAINING = 8;

    private final double level;

    /** A forecaster whose intervals shall hold with probability {@code level}, 0.5..0.99. */
    public DemandForecaster(double level) {
        if (!(level >= 0.5 && level <= 0.99)) {
            throw new IllegalArgumentException("level must be 0.5..0.99, was %s%nTry: 0.8".formatted(level));
        }
        this.level = level;
    }

    private record Miss(int origin, int step, double error) {
        double scaled() {
            return Math.abs(error) / Math.sqrt(step);
        }
    }

    /** Forecasts the next 1..8 quarters. */
    public Forecast forecast(DemandSeries series, int horizon) {
        if (horizon < 1 || horizon > 8) {
            throw new IllegalArgumentException("horizon must be 1..8 quarters, was %d%nTry: 4".formatted(horizon));
        }
        double[] history = series.values();
        double scale = naiveError(history);
        Method best = Method.NAIVE;
        List<Miss> misses = List.of();
        double mase = Double.POSITIVE_INFINITY;
        for (Method method : Method.values()) {
            List<Miss> tried = backTest(method, history, horizon);
            double error = tried.stream()
                            .mapToDouble(m -> Math.abs(m.error()))
                            .average()
                            .orElse(0)
                    / scale;
            if (error < mase - 1e-12) {
                mase = error;
                best = method;
                misses = tried;
            }
        }
        double spread = quantile(misses, -1);
        double[] point = best.forecast(history, horizon);
        List<Forecast.Quarter> ahead = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            double half = spread * Math.sqrt(h + 1.0);
            ahead.add(new Forecast.Quarter(point[h], Math.max(0, point[h] - half), point[h] + half));
        }
        return new Forecast(series.key(), ahead, best, level, mase, coverage(misses), misses.size());
    }

    private static List<Miss> backTest(Method method, double[] history, int horizon) {
        List<Miss> misses = new ArrayList<>();
        for (int origin = LEAST_TRAINING; origin < history.length; origin++) {
            double[] ahead = method.forecast(Arrays.copyOf(history, origin), horizon);
            for (int h = 0; h < horizon && origin + h < history.length; h++) {
                misses.add(new Miss(origin, h + 1, history[origin + h] - ahead[h]));
            }
        }
        return misses;
    }

    /** Mean one-step error of repeating the last value; one opening if the series never changes. */
    private static double naiveError(double[] history) {
        double sum = 0;
        for (int i = 1; i < history.length; i++) {
            sum += Math.abs(history[i] - history[i - 1]);
        }
        return sum == 0 ? 1 : sum / (history.length - 1);
    }

    /** The spread that holds the stated share of the errors, those of one origin left out (-1 = none). */
    private double quantile(List<Miss> misses, int without) {
        double[] sizes = misses.stream()
                .filter(m -> m.origin() != without)
                .mapToDouble(Miss::scaled)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil((sizes.length + 1) * level) - 1;
        return sizes[Math.clamp(at, 0, sizes.length - 1)];
    }

    private double coverage(List<Miss> misses) {
        long inside = misses.stream()
                .filter(m -> m.scaled() <= quantile(misses, m.origin()) + 1e-9)
                .count();
        return misses.isEmpty() ? 0 : (double) inside / misses.size();
    }
}
