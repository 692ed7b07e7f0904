package org.siquan.engine.intake.forecast;

/**
 * Smoothing of level, damped trend and seasons together (Holt and Winters), seasons multiplied, weights by a fixed grid. For
 * series above 0 in which a season was found.
 */
final class SeasonalSmoothing {

    private static final double[] ALPHAS = {0.05, 0.15, 0.3, 0.5, 0.7, 0.9};
    private static final double[] BETAS = {0.0, 0.05, 0.15};
    private static final double[] GAMMAS = {0.0, 0.1, 0.25, 0.5};
    private static final double[] DAMPINGS = {0.88, 0.97};
    private static final double SMALLEST = 0.05;

    private SeasonalSmoothing() {}

    static void ahead(double[] y, Seasons seasons, int length, double[] out) {
        double least = Double.POSITIVE_INFINITY;
        double[] chosen = {0.3, 0, 0.1, 0.97};
        double[] season = new double[length];
        double[] none = new double[0];
        double[] start = start(y, seasons, length);
        for (double alpha : ALPHAS) {
            for (double beta : BETAS) {
                for (double gamma : GAMMAS) {
                    for (double damping : DAMPINGS) {
                        double error = beta > alpha
                                ? Double.POSITIVE_INFINITY
                                : run(y, seasons, season, start, new double[] {alpha, beta, gamma, damping}, none);
                        if (error < least) {
                            least = error;
                            chosen = new double[] {alpha, beta, gamma, damping};
                        }
                    }
                }
            }
        }
        run(y, seasons, season, start, chosen, out);
    }

    /** Level and trend at the beginning, from the means of the first two years. */
    private static double[] start(double[] y, Seasons seasons, int length) {
        double first = 0;
        double second = 0;
        for (int t = 0; t < length; t++) {
            first += y[t] / seasons.at(t) / length;
            second += y[t + length] / seasons.at(t) / length;
        }
        double trend = (second - first) / length;
        return new double[] {first - trend * (length + 1) / 2, trend};
    }

    private static double run(
            double[] y, Seasons seasons, double[] season, double[] start, double[] weights, double[] out) {
        double alpha = weights[0];
        double beta = weights[1];
        double gamma = weights[2];
        double damping = weights[3];
        int length = season.length;
        for (int s = 0; s < length; s++) {
            season[s] = seasons.at(s);
        }
        double level = start[0];
        double trend = start[1];
        double squares = 0;
        int place = 0;
        for (double value : y) {
            double flat = level + damping * trend;
            double index = season[place];
            double error = value - flat * index;
            squares += error * error;
            level = flat + alpha * error / index;
            trend = damping * trend + beta * error / index;
            if (Math.abs(flat) > SMALLEST) {
                season[place] = Math.max(SMALLEST, index + gamma * (1 - alpha) * error / flat);
            }
            place = place + 1 == length ? 0 : place + 1;
        }
        double grown = 0;
        double factor = damping;
        for (int h = 0; h < out.length; h++) {
            grown += factor;
            factor *= damping;
            out[h] = (level + grown * trend) * season[(y.length + h) % length];
        }
        return squares;
    }
}
