package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.siquan.engine.kernel.RunControl;

/**
 * Forecasts one series with an interval from a rolling-origin back-test: every method forecasts from every origin with at
 * least eight quarters behind it, the one with the smallest scaled error is taken, and the spread of its own errors, scaled
 * by how that method's errors grow with the horizon, becomes the interval (split conformal, Vovk et al. 2005). Thread-safe, deterministic.
 *
 * @implNote O(methods × origins × history). MASE: Hyndman &amp; Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001;
 *     intermittent demand: Teunter et al. 2011, doi:10.1016/j.ejor.2011.05.018.
 */
public final class DemandForecaster {

    /** Four years: seats of a bachelor's programme meet the demand of then. */
    public static final int LONGEST_HORIZON = 16;

    private static final int LEAST_TRAINING = 8;

    private final double level;

    /** A forecaster whose intervals shall hold with probability {@code level}, 0.5..0.99. */
    public DemandForecaster(double level) {
        if (!(level >= 0.5 && level <= 0.99)) {
            throw new IllegalArgumentException("level must be 0.5..0.99, was %s%nTry: 0.8".formatted(level));
        }
        this.level = level;
    }

    /** One value of the back-test: by how much it was missed, and that in units of the method's own growth. */
    private record Miss(int origin, double error, double scaled) {}

    /**
     * Forecasts many series, one after another, telling progress as {@code "intake.forecast"}.
     *
     * @return one forecast per series, in their order; only those finished if somebody cancelled
     */
    public List<Forecast> forecast(List<DemandSeries> series, int horizon, RunControl control) {
        List<Forecast> forecasts = new ArrayList<>();
        for (DemandSeries one : series) {
            if (control.cancellation().requested()) {
                break;
            }
            forecasts.add(forecast(one, horizon));
            control.progress().report("intake.forecast", forecasts.size(), series.size());
        }
        return List.copyOf(forecasts);
    }

    /** Forecasts the next 1..{@link #LONGEST_HORIZON} quarters. */
    public Forecast forecast(DemandSeries series, int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new IllegalArgumentException(
                    "horizon must be 1..%d quarters, was %d%nTry: 4".formatted(LONGEST_HORIZON, horizon));
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
            double half = spread * best.growth(history, h + 1);
            ahead.add(new Forecast.Quarter(point[h], Math.max(0, point[h] - half), point[h] + half));
        }
        return new Forecast(series.key(), ahead, best, level, mase, coverage(misses), misses.size());
    }

    private static List<Miss> backTest(Method method, double[] history, int horizon) {
        List<Miss> misses = new ArrayList<>();
        for (int origin = LEAST_TRAINING; origin < history.length; origin++) {
            double[] known = Arrays.copyOf(history, origin);
            double[] ahead = method.forecast(known, horizon);
            for (int h = 0; h < horizon && origin + h < history.length; h++) {
                double error = history[origin + h] - ahead[h];
                misses.add(new Miss(origin, error, Math.abs(error) / method.growth(known, h + 1)));
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

    /**
     * The spread that holds the stated share of the errors, those of one origin left out (-1 = none). Errors of one origin
     * depend on each other, so an origin counts once in the correction for a finite sample.
     */
    private double quantile(List<Miss> misses, int without) {
        List<Miss> others = misses.stream().filter(m -> m.origin() != without).toList();
        if (others.isEmpty()) {
            return 0;
        }
        double[] sizes = others.stream().mapToDouble(Miss::scaled).sorted().toArray();
        long origins = others.stream().mapToInt(Miss::origin).distinct().count();
        double share = level * (origins + 1) / origins;
        return sizes[Math.clamp((int) Math.ceil(sizes.length * share) - 1, 0, sizes.length - 1)];
    }

    private double coverage(List<Miss> misses) {
        long inside = misses.stream()
                .filter(m -> m.scaled() <= quantile(misses, m.origin()) + 1e-9)
                .count();
        return misses.isEmpty() ? 0 : (double) inside / misses.size();
    }
}
