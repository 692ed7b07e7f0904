package org.siquan.engine.intake.forecast;

/**
 * The Theta method of Assimakopoulos and Nikolopoulos (2000), and the dynamic optimised Theta model of Fiorucci and others
 * (2016), on a series without seasons.
 */
final class Theta {

    private static final double[] ALPHAS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
    private static final double[] THETAS = {1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10};
    private static final double TWO = 2;

    private Theta() {}

    /** The mean of the line through the series, and of smoothing what lies twice as far from it. */
    static void classic(double[] y, double[] out) {
        int n = y.length;
        double middle = (n - 1) / TWO;
        double mean = 0;
        double slope = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            mean += y[t] / n;
            slope += (t - middle) * y[t];
            squares += (t - middle) * (t - middle);
        }
        slope = squares > 0 ? slope / squares : 0;
        double[] bent = new double[n];
        for (int t = 0; t < n; t++) {
            bent[t] = TWO * y[t] - (mean + slope * (t - middle));
        }
        double level = Smoothing.level(bent).lastLevel();
        for (int h = 0; h < out.length; h++) {
            out[h] = (level + mean + slope * (n + h - middle)) / TWO;
        }
    }

    /** Smoothing with a drift that is estimated anew at each value; weight of the drift and smoothing by least squares. */
    static void dynamic(double[] y, double[] out) {
        double best = Double.POSITIVE_INFINITY;
        double[] chosen = {THETAS[0], ALPHAS[0], y[0]};
        for (double theta : THETAS) {
            for (double alpha : ALPHAS) {
                double[] tried = errors(y, theta, alpha);
                if (tried[0] < best) {
                    best = tried[0];
                    chosen = new double[] {theta, alpha, tried[1]};
                }
            }
        }
        run(y, chosen[0], chosen[1], chosen[2], out);
    }

    /** Sum of squared one-step errors from the third value on, at the best initial level, and that level. */
    private static double[] errors(double[] y, double theta, double alpha) {
        double weight = 1 - 1 / theta;
        double level = 0;
        double left = 1;
        double mean = 0;
        double slope = 0;
        double fade = 1;
        double ee = 0;
        double ef = 0;
        double ff = 0;
        for (int t = 0; t < y.length; t++) {
            if (t > 1) {
                double forecast = level + weight * drift(alpha, fade, mean, slope, t);
                double e = y[t] - forecast;
                ee += e * e;
                ef += e * left;
                ff += left * left;
            }
            level = alpha * y[t] + (1 - alpha) * level;
            left *= 1 - alpha;
            fade *= 1 - alpha;
            int k = t + 1;
            slope = k < 2 ? 0 : ((k - TWO) * slope + 6 * (y[t] - mean) / k) / (k + 1);
            mean += (y[t] - mean) / k;
        }
        double start = ff > 1e-12 ? ef / ff : y[0];
        return new double[] {ee - 2 * start * ef + start * start * ff, start};
    }

    private static double drift(double alpha, double fade, double mean, double slope, int t) {
        double intercept = mean - (t + 1) / TWO * slope;
        return fade * intercept + (1 - fade * (1 - alpha)) / alpha * slope;
    }

    private static void run(double[] y, double theta, double alpha, double start, double[] out) {
        double weight = 1 - 1 / theta;
        double level = start;
        double mean = 0;
        double slope = 0;
        double fade = 1;
        for (int t = 0; t < y.length + out.length; t++) {
            double value;
            if (t < y.length) {
                value = y[t];
            } else {
                value = level + weight * drift(alpha, fade, mean, slope, t);
                out[t - y.length] = value;
            }
            level = alpha * value + (1 - alpha) * level;
            fade *= 1 - alpha;
            int k = t + 1;
            slope = k < 2 ? 0 : ((k - TWO) * slope + 6 * (value - mean) / k) / (k + 1);
            mean += (value - mean) / k;
        }
    }
}
