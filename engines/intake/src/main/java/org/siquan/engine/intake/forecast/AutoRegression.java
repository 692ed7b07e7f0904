package org.siquan.engine.intake.forecast;

/** Autoregression of the changes of a series: Burg's estimate, order by the corrected criterion of Akaike. */
final class AutoRegression {

    private static final int MOST_ORDER = 6;

    private AutoRegression() {}

    static void ahead(double[] y, double[] out) {
        int n = y.length - 1;
        double mean = (y[n] - y[0]) / n;
        double[] changes = new double[n];
        for (int t = 0; t < n; t++) {
            changes[t] = y[t + 1] - y[t] - mean;
        }
        double[] weights = burg(changes, Math.min(MOST_ORDER, n / 4));
        double[] past = new double[n + out.length];
        System.arraycopy(changes, 0, past, 0, n);
        double value = y[n];
        for (int h = 0; h < out.length; h++) {
            double change = 0;
            for (int k = 0; k < weights.length; k++) {
                change += weights[k] * past[n + h - 1 - k];
            }
            past[n + h] = change;
            value += change + mean;
            out[h] = value;
        }
    }

    /** Coefficients of the order with the smallest criterion; none is an answer. */
    static double[] burg(double[] x, int most) {
        int n = x.length;
        double power = 0;
        for (double value : x) {
            power += value * value / n;
        }
        double[] forward = x.clone();
        double[] backward = x.clone();
        double[] now = new double[0];
        double[] best = now;
        double least = criterion(power, n, 0);
        for (int order = 1; order <= most && power > 0; order++) {
            double product = 0;
            double squares = 0;
            for (int t = order; t < n; t++) {
                product += forward[t] * backward[t - 1];
                squares += forward[t] * forward[t] + backward[t - 1] * backward[t - 1];
            }
            double reflection = squares > 0 ? 2 * product / squares : 0;
            double[] next = new double[order];
            for (int k = 0; k < order - 1; k++) {
                next[k] = now[k] - reflection * now[order - 2 - k];
            }
            next[order - 1] = reflection;
            for (int t = n - 1; t >= order; t--) {
                double f = forward[t];
                forward[t] = f - reflection * backward[t - 1];
                backward[t] = backward[t - 1] - reflection * f;
            }
            power *= 1 - reflection * reflection;
            now = next;
            double value = criterion(power, n, order);
            if (value < least) {
                least = value;
                best = now;
            }
        }
        return best;
    }

    private static double criterion(double power, int n, int order) {
        int free = order + 1;
        double correction = n - free - 1 > 0 ? 2.0 * free * (free + 1) / (n - free - 1) : 1e9;
        return n * Math.log(Math.max(power, 1e-300)) + 2.0 * free + correction;
    }
}
