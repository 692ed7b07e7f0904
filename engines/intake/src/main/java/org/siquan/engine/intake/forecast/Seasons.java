package org.siquan.engine.intake.forecast;

import java.util.Arrays;

/**
 * The seasons of a series, taken out and put back. Multiplicative where every value is above 0, else additive.
 *
 * <p>A season is claimed where the autocorrelation at its length passes the test of Assimakopoulos and Nikolopoulos (2000)
 * at 90 %, from three years on. Indices are those of classical decomposition, drawn towards none by the estimator of James
 * and Stein as Miller and Williams (2003) use it: the noisier the indices, the more.
 */
final class Seasons {

    private static final double TEST = 1.645;
    private static final int LEAST_YEARS = 3;
    private static final double SMALLEST = 0.05;

    private final double[] index;
    private final boolean multiplied;
    private final int start;

    private Seasons(double[] index, boolean multiplied, int start) {
        this.index = index;
        this.multiplied = multiplied;
        this.start = start;
    }

    /** @param length of a season, 1 where there is none */
    static Seasons of(double[] y, int length) {
        int n = y.length;
        if (length < 2 || n < LEAST_YEARS * length || !seasonal(y, length)) {
            return new Seasons(new double[0], false, n);
        }
        boolean multiplied = Arrays.stream(y).min().orElse(0) > 0;
        double[] sum = new double[length];
        double[] square = new double[length];
        int[] count = new int[length];
        for (int t = length / 2; t < n - length / 2; t++) {
            double centre = centre(y, t, length);
            double part = multiplied ? y[t] / centre : y[t] - centre;
            sum[t % length] += part;
            square[t % length] += part * part;
            count[t % length]++;
        }
        double none = multiplied ? 1 : 0;
        double[] index = new double[length];
        double noise = 0;
        for (int s = 0; s < length; s++) {
            index[s] = sum[s] / count[s];
            double variance = count[s] > 1 ? Math.max(0, (square[s] - sum[s] * sum[s] / count[s]) / (count[s] - 1)) : 0;
            noise += variance / count[s] / length;
        }
        double level = Arrays.stream(index).average().orElse(none);
        double spread = 0;
        for (int s = 0; s < length; s++) {
            index[s] = multiplied ? index[s] / level : index[s] - level;
            spread += (index[s] - none) * (index[s] - none) / (length - 1);
        }
        double drawn = spread <= 0 ? 1 : Math.clamp((length - 3.0) / (length - 1.0) * noise / spread, 0, 1);
        for (int s = 0; s < length; s++) {
            double shrunk = drawn * none + (1 - drawn) * index[s];
            index[s] = multiplied ? Math.max(SMALLEST, shrunk) : shrunk;
        }
        return new Seasons(index, multiplied, n);
    }

    private static double centre(double[] y, int t, int length) {
        int half = length / 2;
        double sum = 0;
        for (int k = -half; k <= half; k++) {
            boolean end = length % 2 == 0 && (k == -half || k == half);
            sum += (end ? 0.5 : 1) * y[t + k];
        }
        return sum / length;
    }

    static boolean seasonal(double[] y, int length) {
        int n = y.length;
        double mean = Arrays.stream(y).average().orElse(0);
        double whole = 0;
        for (double value : y) {
            whole += (value - mean) * (value - mean);
        }
        if (whole <= 0) {
            return false;
        }
        double squares = 0;
        double last = 0;
        for (int lag = 1; lag <= length; lag++) {
            double r = 0;
            for (int t = lag; t < n; t++) {
                r += (y[t] - mean) * (y[t - lag] - mean);
            }
            last = r / whole;
            if (lag < length) {
                squares += last * last;
            }
        }
        return Math.abs(last) > TEST * Math.sqrt((1 + 2 * squares) / n);
    }

    boolean found() {
        return index.length > 0;
    }

    boolean multiplied() {
        return multiplied;
    }

    /** Index of a place in the series, from 0; 1 or 0 where there is no season. */
    double at(int t) {
        return found() ? index[t % index.length] : multiplied ? 1 : 0;
    }

    /** The series without its seasons. */
    double[] without(double[] y) {
        double[] flat = y.clone();
        for (int t = 0; found() && t < y.length; t++) {
            flat[t] = multiplied ? y[t] / at(t) : y[t] - at(t);
        }
        return flat;
    }

    /** Puts the seasons back into a forecast. */
    void into(double[] ahead) {
        for (int h = 0; found() && h < ahead.length; h++) {
            ahead[h] = multiplied ? ahead[h] * at(start + h) : ahead[h] + at(start + h);
        }
    }

    /** How much larger errors are in the season of a step than on average. */
    double scale(int step) {
        return found() && multiplied ? at(start + step - 1) : 1;
    }
}
