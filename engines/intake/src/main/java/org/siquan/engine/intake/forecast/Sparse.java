package org.siquan.engine.intake.forecast;

/**
 * Methods for series that are mostly empty: Croston's with the correction of Syntetos and Boylan (2005), and that of Teunter,
 * Syntetos and Babai (2011), which forgets what is no longer asked for. Their forecasts are level.
 */
final class Sparse {

    private static final double WEIGHT = 0.1;
    private static final double SHARE = 0.3;

    private Sparse() {}

    /** Whether three of ten values or more are empty and none is below. */
    static boolean is(double[] y) {
        int empty = 0;
        for (double value : y) {
            if (value < 0) {
                return false;
            }
            empty += value == 0 ? 1 : 0;
        }
        return empty >= SHARE * y.length && empty < y.length;
    }

    static double syntetosBoylan(double[] y) {
        double size = 0;
        double interval = 0;
        int since = 1;
        boolean seen = false;
        for (double value : y) {
            if (value > 0) {
                size = seen ? size + WEIGHT * (value - size) : value;
                interval = seen ? interval + WEIGHT * (since - interval) : since;
                seen = true;
                since = 1;
            } else {
                since++;
            }
        }
        return seen ? (1 - WEIGHT / 2) * size / interval : 0;
    }

    static double teunter(double[] y) {
        double size = 0;
        double asked = 0;
        int n = 0;
        for (double value : y) {
            asked += value > 0 ? 1 : 0;
            if (value > 0) {
                size += value;
                n++;
            }
        }
        double probability = asked / y.length;
        size = n == 0 ? 0 : size / n;
        for (double value : y) {
            probability += WEIGHT * ((value > 0 ? 1 : 0) - probability);
            size = value > 0 ? size + WEIGHT * (value - size) : size;
        }
        return probability * size;
    }
}
