package org.siquan.engine.alignment;

/**
 * The probability that the first candidate is right, by logistic regression (Platt 1999) on how the scores lie.
 *
 * @param coefficients shape [{@link #FEATURES}]: a constant, the log-odds of the first candidate's share of the softmax, the
 *     logarithm of its ratio to the second, whether it stands in the title as it is, the cosine of its nearest term
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Calibration(double[] coefficients) {

    static final int FEATURES = 5;

    private static final double LEAST = 1e-6;

    /** What the probability is made of. */
    static double[] features(double first, double second, float[] row) {
        double p = Math.clamp(first, LEAST, 1 - LEAST);
        return new double[] {1, Math.log(p / (1 - p)), Math.log(p / Math.max(LEAST, second)), row[5], row[2]};
    }

    /** The probability, 0..1. */
    double probability(double... features) {
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += coefficients[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Fits the coefficients by Newton's method with a little shrinking towards the share itself. */
    static Calibration fit(double[][] features, boolean[] right) {
        double[] c = {0, 1, 0, 0, 0};
        for (int step = 0; step < 50; step++) {
            double[][] hessian = new double[FEATURES][FEATURES];
            double[] slope = new double[FEATURES];
            for (int k = 0; k < FEATURES; k++) {
                hessian[k][k] = 1;
                slope[k] = -(c[k] - (k == 1 ? 1 : 0));
            }
            for (int i = 0; i < features.length; i++) {
                double p = new Calibration(c).probability(features[i]);
                for (int k = 0; k < FEATURES; k++) {
                    slope[k] += ((right[i] ? 1 : 0) - p) * features[i][k];
                    for (int j = 0; j < FEATURES; j++) {
                        hessian[k][j] += p * (1 - p) * features[i][k] * features[i][j];
                    }
                }
            }
            double[] move = solve(hessian, slope);
            for (int k = 0; k < FEATURES; k++) {
                c[k] += move[k];
            }
        }
        return new Calibration(c);
    }

    /** Gaussian elimination of a positive definite system. */
    private static double[] solve(double[][] a, double[] b) {
        for (int k = 0; k < FEATURES; k++) {
            for (int row = k + 1; row < FEATURES; row++) {
                double factor = a[row][k] / a[k][k];
                for (int j = k; j < FEATURES; j++) {
                    a[row][j] -= factor * a[k][j];
                }
                b[row] -= factor * b[k];
            }
        }
        double[] x = new double[FEATURES];
        for (int k = FEATURES - 1; k >= 0; k--) {
            double rest = b[k];
            for (int j = k + 1; j < FEATURES; j++) {
                rest -= a[k][j] * x[j];
            }
            x[k] = rest / a[k][k];
        }
        return x;
    }
}
