package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Half widths of intervals, in units of a series, by step. */
final class Misses {

    /** Fewer misses at a step say nothing of nineteen of twenty. */
    private static final int LEAST = 40;

    private static final double NORMAL80 = 1.2816;
    private static final double NORMAL95 = 1.96;

    /** Where nothing was missed yet: a walk at random, and a fifth for what the past does not tell. */
    private static final double UNKNOWN = 1.2;

    private final double[] half80;
    private final double[] half95;

    private Misses(double[] half80, double[] half95) {
        this.half80 = half80;
        this.half95 = half95;
    }

    /** @param ratios |miss| in units, by back-test and step; a back-test may reach less far than the horizon */
    static Misses of(List<double[]> ratios, int horizon) {
        double[] half80 = new double[horizon];
        double[] half95 = new double[horizon];
        double grown = 1;
        for (int step = 1; step <= horizon; step++) {
            double[] at = at(ratios, step);
            if (at.length >= LEAST) {
                half80[step - 1] = quantile(at, 0.8);
                half95[step - 1] = quantile(at, 0.95);
            } else if (step > 1 && half80[step - 2] > 0) {
                grown = Math.sqrt((double) step / (step - 1));
                half80[step - 1] = half80[step - 2] * grown;
                half95[step - 1] = half95[step - 2] * grown;
            } else {
                half80[step - 1] = NORMAL80 * UNKNOWN * Math.sqrt(step);
                half95[step - 1] = NORMAL95 * UNKNOWN * Math.sqrt(step);
            }
            if (step > 1) {
                half80[step - 1] = Math.max(half80[step - 1], half80[step - 2]);
                half95[step - 1] = Math.max(half95[step - 1], half95[step - 2]);
            }
        }
        return new Misses(half80, half95);
    }

    private static double[] at(List<double[]> ratios, int step) {
        List<Double> found = new ArrayList<>();
        ratios.forEach(row -> {
            if (row.length >= step) {
                found.add(row[step - 1]);
            }
        });
        return found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The (n + 1)-corrected empirical quantile. */
    private static double quantile(double[] sorted, double level) {
        int rank = (int) Math.ceil(level * (sorted.length + 1));
        return Arrays.stream(sorted)
                .skip(Math.min(sorted.length, rank) - 1L)
                .findFirst()
                .orElse(0);
    }

    double half80(int step) {
        return half80[step - 1];
    }

    double half95(int step) {
        return half95[step - 1];
    }
}
