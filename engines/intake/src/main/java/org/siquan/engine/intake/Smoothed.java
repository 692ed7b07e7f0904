package org.siquan.engine.intake;

/**
 * A history smoothed exponentially, its weights being those of a small grid with the least one-step absolute error.
 *
 * @param level where the series stands
 * @param trend change a quarter; 0 without trend
 * @param alpha weight of the level, 0..1
 * @param beta weight of the trend, 0..1
 */
record Smoothed(double level, double trend, double alpha, double beta) {

    private static final double DAMPING = 0.85;
    private static final int GRID = 10;
    private static final int SLOW = 5;

    static Smoothed plain(double[] history) {
        Smoothed best = new Smoothed(history[0], 0, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int a = 1; a < GRID; a++) {
            double alpha = (double) a / GRID;
            double level = history[0];
            double error = 0;
            for (int i = 1; i < history.length; i++) {
                error += Math.abs(history[i] - level);
                level += alpha * (history[i] - level);
            }
            if (error < least) {
                least = error;
                best = new Smoothed(level, 0, alpha, 0);
            }
        }
        return best;
    }

    static Smoothed damped(double[] history) {
        Smoothed best = new Smoothed(history[0], 0, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int a = 1; a < GRID; a += 2) {
            for (int b = 1; b < SLOW; b++) {
                double alpha = (double) a / GRID;
                double beta = (double) b / GRID;
                double level = history[0];
                double trend = history[1] - history[0];
                double error = 0;
                for (int i = 1; i < history.length; i++) {
                    double expected = level + DAMPING * trend;
                    error += Math.abs(history[i] - expected);
                    double next = expected + alpha * (history[i] - expected);
                    trend = DAMPING * trend + beta * (next - level - DAMPING * trend);
                    level = next;
                }
                if (error < least) {
                    least = error;
                    best = new Smoothed(level, trend, alpha, beta);
                }
            }
        }
        return best;
    }

    /** The value expected {@code step} quarters ahead. */
    double ahead(int step) {
        return level + trend * faded(step);
    }

    /** Standard deviation {@code step} quarters ahead over that of one quarter. */
    double growth(int step) {
        double variance = 1;
        for (int j = 1; j < step; j++) {
            double weight = alpha * (1 + beta * faded(j));
            variance += weight * weight;
        }
        return Math.sqrt(variance);
    }

    /** Sum of the damping's first powers. */
    private static double faded(int step) {
        double sum = 0;
        double power = 1;
        for (int j = 0; j < step; j++) {
            power *= DAMPING;
            sum += power;
        }
        return sum;
    }
}
