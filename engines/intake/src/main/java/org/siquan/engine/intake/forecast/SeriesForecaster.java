package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forecasts series of one frequency. It first learns from the series themselves: which methods to combine, and how far the
 * combination misses, by forecasting values that are known from what was known before them.
 *
 * <p>Combination: methods are taken one after the other, with repetition, so that the mean sMAPE of their mean over the
 * back-test is least (Caruana and others, 2004), and drawn towards the usual combination where there are few series. Intervals: half
 * widths are quantiles of |miss| / (spread of one-step errors &times; season) over all series, by step and never narrower
 * farther ahead, so that they hold their share of such series whatever the errors look like (split conformal). Immutable and
 * thread-safe; the same series in the same order give the same.
 *
 * @implNote about a millisecond for a series of 100 values; learning looks at no more than 1,500 series. Sources:
 *     docs/engines/intake.md
 */
public final class SeriesForecaster {

    /** Farthest step. */
    public static final int MOST_STEPS = 60;

    private final Frequency frequency;
    private final int horizon;
    private final double[] weights;
    private final double[] sparseWeights;
    private final Misses misses;

    private SeriesForecaster(
            Frequency frequency, int horizon, double[] weights, double[] sparseWeights, Misses misses) {
        this.frequency = frequency;
        this.horizon = horizon;
        this.weights = weights;
        this.sparseWeights = sparseWeights;
        this.misses = misses;
    }

    /**
     * Learns from the series that are to be forecast, or from others like them.
     *
     * @param series each oldest first, at least one value, all finite; may be empty
     * @param horizon 1..{@value #MOST_STEPS}
     * @throws IllegalArgumentException if a value is not finite, a series is empty or the horizon out of range
     */
    public static SeriesForecaster learn(List<double[]> series, Frequency frequency, int horizon) {
        if (horizon < 1 || horizon > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "horizon must be in 1..%d, was %d%nTry: fewer steps ahead".formatted(MOST_STEPS, horizon));
        }
        series.forEach(SeriesForecaster::check);
        List<BackTest> tests = BackTest.of(series, frequency, horizon);
        boolean few = Candidate.fewYears(series, frequency);
        double[] weights =
                Combination.of(tests.stream().filter(test -> !test.sparse()).toList(), false, few);
        double[] sparse = Combination.of(tests.stream().filter(BackTest::sparse).toList(), true, few);
        List<double[]> ratios = new ArrayList<>();
        tests.forEach(test -> ratios.add(test.ratios(test.sparse() ? sparse : weights)));
        return new SeriesForecaster(frequency, horizon, weights, sparse, Misses.of(ratios, horizon));
    }

    private static void check(double[] y) {
        if (y.length == 0) {
            throw new IllegalArgumentException("a series must have a value, had none%nTry: leave it out".formatted());
        }
        for (double value : y) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "values must be finite, one was %s%nTry: leave it out".formatted(value));
            }
        }
    }

    /**
     * The forecast of a series.
     *
     * @param y oldest first, at least one value, all finite
     */
    public SeriesForecast forecast(double[] y) {
        check(y);
        Seasons seasons = Seasons.of(y, frequency.perYear());
        double[] used = Sparse.is(y) ? sparseWeights : weights;
        double[] mean = Combination.mean(Candidate.ahead(y, frequency.perYear(), seasons, horizon, used), used);
        double spread = BackTest.spread(y, seasons);
        double[] half80 = new double[horizon];
        double[] half95 = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double unit = spread * seasons.scale(h + 1);
            half80[h] = unit * misses.half80(h + 1);
            half95[h] = Math.max(half80[h], unit * misses.half95(h + 1));
        }
        boolean neverNegative = Arrays.stream(y).min().orElse(0) >= 0;
        for (int h = 0; neverNegative && h < horizon; h++) {
            mean[h] = Math.max(0, mean[h]);
        }
        return new SeriesForecast(mean, half80, half95, neverNegative);
    }

    /** Share of each method in the combination of series that are not sparse, for reports; adds up to 1. */
    public Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        for (Candidate each : Candidate.values()) {
            if (weights[each.row()] > 0) {
                shares.put(each.name(), weights[each.row()]);
            }
        }
        return shares;
    }
}
