package org.siquan.engine.intake.forecast;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The covariance of errors of many series, its correlations drawn towards none by as much as they are uncertain (Schäfer &amp;
 * Strimmer 2005, doi:10.2202/1544-6115.1175, as MinT uses it). Errors are taken about 0.
 */
final class ErrorCovariance {

    /** A series that never missed counts as one that misses this part of the others' mean variance. */
    private static final double SMALLEST = 1e-6;

    /** The rest of a correlation that even certain ones lose, so that the matrix can be inverted. */
    private static final double LEAST_DRAWN = 1e-3;

    private ErrorCovariance() {}

    static DMatrixRMaj shrunk(List<double[]> errors) {
        int n = errors.size();
        double[] variance = errors.stream().mapToDouble(ErrorCovariance::square).toArray();
        double mean = Arrays.stream(variance).average().orElse(0);
        for (int i = 0; i < n; i++) {
            variance[i] = mean == 0 ? 1 : Math.max(variance[i], SMALLEST * mean);
        }
        double kept = 1 - drawn(errors, variance);
        DMatrixRMaj covariance = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            covariance.set(i, i, variance[i]);
            for (int j = 0; j < i; j++) {
                double value = kept * product(errors.get(i), errors.get(j));
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
        }
        return covariance;
    }

    /** By how much correlations are drawn towards none, 0..1: their uncertainty over their size. */
    static double drawn(List<double[]> errors, double[] variance) {
        double uncertain = 0;
        double size = 0;
        for (int i = 0; i < errors.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] x = errors.get(i);
                double[] y = errors.get(j);
                int n = x.length;
                double scale = Math.sqrt(variance[i] * variance[j]);
                double r = product(x, y) / scale;
                double spread = 0;
                for (int t = 0; t < n; t++) {
                    double each = x[t] * y[t] / scale - r;
                    spread += each * each;
                }
                uncertain += spread / n / (n - 1);
                size += r * r;
            }
        }
        return size == 0 ? 1 : Math.clamp(uncertain / size, LEAST_DRAWN, 1);
    }

    private static double square(double[] x) {
        return product(x, x);
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            sum += x[t] * y[t];
        }
        return sum / x.length;
    }
}
