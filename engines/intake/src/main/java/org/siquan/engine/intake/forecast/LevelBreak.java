package org.siquan.engine.intake.forecast;

import java.util.Optional;

/**
 * A series that stands on another level since some moment.
 *
 * @param first index of the first value on the new level, from 0
 * @param before mean before it, without seasons
 * @param after mean from it on, without seasons
 */
public record LevelBreak(int first, double before, double after) {

    private static final int LEAST = 8;
    private static final int LEAST_SIDE = 3;
    private static final double TRIMMED = 0.15;

    /** Critical value of the largest F over all moments, one parameter, 15 % trimmed, 1 %. */
    private static final double CRITICAL = 12.16;

    /** Two levels must leave less than this part of what a straight line leaves, or the series has a trend and no break. */
    private static final double BETTER_THAN_A_LINE = 0.5;

    /**
     * The break that explains most, if it stands out (test of the largest F, Andrews 1993, doi:10.2307/2951764) and two levels fit far
     * better than a straight line. A walk at random can look like one.
     *
     * @param y oldest first, all finite; fewer than eight values have no break
     * @implNote O(n); the errors about both levels are taken as independent
     */
    public static Optional<LevelBreak> find(double[] y, Frequency frequency) {
        int n = y.length;
        if (n < LEAST) {
            return Optional.empty();
        }
        double[] flat = Seasons.of(y, frequency.perYear()).without(y);
        double[] sum = new double[n + 1];
        double squares = 0;
        double slope = 0;
        for (int t = 0; t < n; t++) {
            sum[t + 1] = sum[t] + flat[t];
        }
        double mean = sum[n] / n;
        double middle = (n - 1) / 2.0;
        for (int t = 0; t < n; t++) {
            squares += (flat[t] - mean) * (flat[t] - mean);
            slope += (flat[t] - mean) * (t - middle);
        }
        double line = squares - slope * slope * 12 / (n * ((double) n * n - 1));
        int side = Math.max(LEAST_SIDE, (int) Math.ceil(TRIMMED * n));
        int at = 0;
        double most = 0;
        for (int t = side; t <= n - side; t++) {
            double apart = sum[t] / t - (sum[n] - sum[t]) / (n - t);
            double explained = apart * apart * t * (n - t) / n;
            if (explained > most) {
                most = explained;
                at = t;
            }
        }
        double left = Math.max(squares - most, 0);
        boolean stands = most * (n - 2) > CRITICAL * left && left < BETTER_THAN_A_LINE * line;
        return stands ? Optional.of(new LevelBreak(at, sum[at] / at, (sum[n] - sum[at]) / (n - at))) : Optional.empty();
    }
}
