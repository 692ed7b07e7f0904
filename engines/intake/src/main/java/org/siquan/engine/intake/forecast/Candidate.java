package org.siquan.engine.intake.forecast;

import java.util.Arrays;
import java.util.List;

/** The methods that are combined. Each forecasts the series without seasons unless it says otherwise. */
enum Candidate {
    /** The last value. */
    LAST(0),
    /** Smoothing of the level. */
    LEVEL(1),
    /** The Theta method. */
    THETA(2),
    /** The dynamic optimised Theta model. */
    DYNAMIC_THETA(3),
    /** Smoothing with a trend that goes on. */
    TREND(4),
    /** Smoothing with a trend that fades. */
    DAMPED(5),
    /** The dynamic optimised Theta model of the logarithms. */
    LOG_THETA(6),
    /** Smoothing of the logarithms with a trend that fades. */
    LOG_DAMPED(7),
    /** Autoregression of the changes of the logarithms. */
    AUTO_REGRESSION(8),
    /** Level, trend and seasons smoothed together; on the series with its seasons. */
    SEASONAL(9),
    /** The value of a year before, on the series with its seasons: where there are fewer than four years to claim seasons. */
    LAST_YEAR(10),
    /** For sparse series. */
    SYNTETOS_BOYLAN(11),
    /** For sparse series. */
    TEUNTER(12);

    static final int COUNT = values().length;

    private final int row;

    Candidate(int row) {
        this.row = row;
    }

    /** Its place among forecasts and weights. */
    int row() {
        return row;
    }

    private static final int LEAST = 4;
    private static final int ENOUGH_YEARS = 4;
    private static final double FARTHEST = 3;

    /** Whether half of the series or more have fewer than four years. */
    static boolean fewYears(List<double[]> series, Frequency frequency) {
        long few = series.stream()
                .filter(y -> y.length < ENOUGH_YEARS * frequency.perYear())
                .count();
        return 2 * few >= series.size();
    }

    /** Weights where there is nothing to learn from. */
    static double[] usual(boolean sparse) {
        double[] weights = new double[COUNT];
        Candidate[] all = sparse
                ? new Candidate[] {SYNTETOS_BOYLAN, TEUNTER, LEVEL}
                : new Candidate[] {THETA, DYNAMIC_THETA, LEVEL, DAMPED, LOG_DAMPED, SEASONAL};
        for (Candidate each : all) {
            weights[each.row()] = 1.0 / all.length;
        }
        return weights;
    }

    /**
     * The forecasts of all methods, in the unit of the series. A method that does not fit the series stands for the damped
     * trend, or for the level of a sparse one.
     *
     * @param y at least one value
     * @param wanted methods of weight 0 are left out, their rows stay 0
     */
    static double[][] ahead(double[] y, int perYear, Seasons seasons, int horizon, double[] wanted) {
        double[][] out = new double[COUNT][horizon];
        if (y.length < LEAST) {
            double value = y.length == 1
                    ? y[0]
                    : Arrays.stream(y).sorted().skip(y.length / 2).findFirst().orElse(0);
            for (double[] row : out) {
                Arrays.fill(row, y.length == 1 ? value : y[y.length - 1]);
            }
            return out;
        }
        double[] flat = seasons.without(y);
        boolean positive = Arrays.stream(flat).min().orElse(0) > 0;
        double[] logs = positive ? Arrays.stream(flat).map(Math::log).toArray() : flat;
        boolean sparse = Sparse.is(y);
        for (Candidate each : values()) {
            double[] row = out[each.row()];
            if (wanted[each.row()] > 0) {
                each.one(y, flat, logs, positive, sparse, perYear, seasons, row);
            }
        }
        return out;
    }

    private void one(
            double[] y,
            double[] flat,
            double[] logs,
            boolean positive,
            boolean sparse,
            int perYear,
            Seasons seasons,
            double[] row) {
        switch (this) {
            case LAST -> Arrays.fill(row, flat[flat.length - 1]);
            case LEVEL -> Smoothing.level(flat).ahead(row);
            case THETA -> Theta.classic(flat, row);
            case DYNAMIC_THETA -> Theta.dynamic(flat, row);
            case TREND -> Smoothing.trend(flat).ahead(row);
            case DAMPED -> Smoothing.damped(flat).ahead(row);
            case LOG_THETA -> {
                Theta.dynamic(logs, row);
                back(row, positive);
            }
            case LOG_DAMPED -> {
                Smoothing.damped(logs).ahead(row);
                back(row, positive);
            }
            case AUTO_REGRESSION -> {
                AutoRegression.ahead(logs, row);
                back(row, positive);
            }
            case SEASONAL -> {
                if (seasons.found() && seasons.multiplied()) {
                    SeasonalSmoothing.ahead(y, seasons, perYear, row);
                    bound(y, row);
                    return;
                }
                Smoothing.damped(flat).ahead(row);
            }
            case LAST_YEAR -> {
                if (perYear > 1 && y.length >= perYear && y.length < ENOUGH_YEARS * perYear) {
                    for (int h = 0; h < row.length; h++) {
                        row[h] = y[y.length - perYear + h % perYear];
                    }
                    return;
                }
                Smoothing.damped(flat).ahead(row);
            }
            case SYNTETOS_BOYLAN -> level(row, sparse, sparse ? Sparse.syntetosBoylan(y) : 0, flat);
            case TEUNTER -> level(row, sparse, sparse ? Sparse.teunter(y) : 0, flat);
        }
        bound(flat, row);
        seasons.into(row);
    }

    private static void level(double[] row, boolean sparse, double value, double[] flat) {
        if (sparse) {
            Arrays.fill(row, value);
        } else {
            Smoothing.level(flat).ahead(row);
        }
    }

    private static void back(double[] row, boolean positive) {
        for (int h = 0; positive && h < row.length; h++) {
            row[h] = Math.exp(Math.min(700, row[h]));
        }
    }

    /** No method may leave the last value by more than three times the whole range of the past, or fall below 0 anew. */
    private static void bound(double[] y, double[] row) {
        double low = Arrays.stream(y).min().orElse(0);
        double high = Arrays.stream(y).max().orElse(0);
        double last = y[y.length - 1];
        double far = FARTHEST * (high - low);
        for (int h = 0; h < row.length; h++) {
            row[h] = Double.isFinite(row[h]) ? Math.clamp(row[h], last - far, last + far) : last;
            row[h] = low >= 0 ? Math.max(0, row[h]) : row[h];
        }
    }
}
