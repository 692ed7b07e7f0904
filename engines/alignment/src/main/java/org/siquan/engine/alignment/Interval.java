package org.siquan.engine.alignment;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/**
 * The middle 95 % of a figure over samples drawn with replacement (Efron 1979), from a fixed seed.
 *
 * @param low lower end
 * @param high upper end, not less
 */
public record Interval(double low, double high) {

    static final int SAMPLES = 1_000;

    /** Whether the value lies between the ends, or is one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Of figures of samples.
     *
     * @param size members, each of which a sample holds so many times as its count says
     * @param figures per sample, shape [{@link #SAMPLES}], handed in by count per member
     */
    static Interval of(int size, ToDoubleFunction<int[]> figures) {
        return of(samples(size, figures));
    }

    static Interval of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(sorted[SAMPLES / 40], sorted[SAMPLES - 1 - SAMPLES / 40]);
    }

    private static double[] samples(int size, ToDoubleFunction<int[]> figure) {
        double[] values = new double[SAMPLES];
        forEachSample(size, (sample, counts) -> values[sample] = figure.applyAsDouble(counts));
        return values;
    }

    /** What to do with a sample. */
    interface Sampled {
        void of(int sample, int[] counts);
    }

    /** Hands every sample on: how many times it holds each of the members. The array is used again. */
    static void forEachSample(int size, Sampled each) {
        RandomGenerator random = new Seed(SAMPLES).generator("title-evaluation");
        int[] counts = new int[size];
        for (int sample = 0; sample < SAMPLES; sample++) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < size; i++) {
                counts[random.nextInt(size)]++;
            }
            each.of(sample, counts);
        }
    }
}
