package org.siquan.engine.intake.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is expected of a series, 1 … {@link #horizon()} steps ahead, in the unit of the series.
 *
 * <p>For each step {@code lo95 ≤ lo80 ≤ mean ≤ hi80 ≤ hi95}. Nothing is below 0 if the series never was.
 */
public final class SeriesForecast {

    /** 1.96 / 1.2816: how much wider the 95 % interval of normal errors is than that of 80 %. */
    private static final double WIDER = 1.5294;

    private final double[] mean;
    private final double[] half80;
    private final double[] half95;
    private final boolean neverNegative;

    SeriesForecast(double[] mean, double[] half80, double[] half95, boolean neverNegative) {
        this.mean = mean;
        this.half80 = half80;
        this.half95 = half95;
        this.neverNegative = neverNegative;
    }

    /**
     * A forecast from elsewhere of something that is never negative; its 95 % interval is wider as that of normal errors is.
     *
     * @param mean by step, at least one, each ≥ 0
     * @param half80 half widths of the 80 % interval, equally many, each ≥ 0
     */
    public static SeriesForecast of(List<Double> mean, List<Double> half80) {
        if (mean.isEmpty()
                || mean.size() != half80.size()
                || Stream.concat(mean.stream(), half80.stream()).anyMatch(v -> !(v >= 0 && Double.isFinite(v)))) {
            throw new IllegalArgumentException(
                    "means and half widths must be equally many and >= 0, were %s and %s%nTry: one of each per step"
                            .formatted(mean, half80));
        }
        double[] half = half80.stream().mapToDouble(Double::doubleValue).toArray();
        return new SeriesForecast(
                mean.stream().mapToDouble(Double::doubleValue).toArray(),
                half,
                Arrays.stream(half).map(h -> WIDER * h).toArray(),
                true);
    }

    /** The same with what people know beside it; intervals move along and keep their width. */
    public SeriesForecast with(List<Shock> shocks) {
        double[] moved = mean.clone();
        for (int h = 0; h < moved.length; h++) {
            for (Shock shock : shocks) {
                moved[h] += shock.at(h + 1);
            }
            moved[h] = neverNegative ? Math.max(0, moved[h]) : moved[h];
        }
        return new SeriesForecast(moved, half80, half95, neverNegative);
    }

    /** Whether nothing of it may lie below 0. */
    boolean neverNegative() {
        return neverNegative;
    }

    /** Steps ahead. */
    public int horizon() {
        return mean.length;
    }

    /** The point forecast. Steps count from 1. */
    public double mean(int step) {
        return mean[step - 1];
    }

    /** Lower end of the interval that should hold four of five. Steps count from 1. */
    public double lo80(int step) {
        return low(step, half80);
    }

    /** Its upper end. Steps count from 1. */
    public double hi80(int step) {
        return mean[step - 1] + half80[step - 1];
    }

    /** Lower end of the interval that should hold nineteen of twenty. Steps count from 1. */
    public double lo95(int step) {
        return low(step, half95);
    }

    /** Its upper end. Steps count from 1. */
    public double hi95(int step) {
        return mean[step - 1] + half95[step - 1];
    }

    private double low(int step, double[] half) {
        double low = mean[step - 1] - half[step - 1];
        return neverNegative ? Math.max(0, low) : low;
    }
}
