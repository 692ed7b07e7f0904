package org.siquan.engine.intake;

import java.util.Arrays;

/** Simple forecasting methods, each deterministic; the back-test picks one per series. */
public enum Method {
    /** The last quarter again. */
    NAIVE("照上季") {
        @Override
        double[] forecast(double[] history, int horizon) {
            return constant(history[history.length - 1], horizon);
        }

        @Override
        double growth(double[] history, int step) {
            return Math.sqrt(step);
        }
    },
    /** The same quarter of the last year. */
    SEASONAL_NAIVE("照上年同季") {
        @Override
        double[] forecast(double[] history, int horizon) {
            double[] ahead = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                ahead[h] = history[history.length - YEAR + h % YEAR];
            }
            return ahead;
        }

        @Override
        double growth(double[] history, int step) {
            return Math.sqrt(Math.ceilDiv(step, YEAR));
        }
    },
    /** The mean of all quarters. */
    MEAN("历史均值") {
        @Override
        double[] forecast(double[] history, int horizon) {
            return constant(Arrays.stream(history).average().orElse(0), horizon);
        }
    },
    /** The last quarter and the mean change since the first. */
    DRIFT("趋势") {
        @Override
        double[] forecast(double[] history, int horizon) {
            int n = history.length;
            double slope = (history[n - 1] - history[0]) / (n - 1);
            double[] ahead = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                ahead[h] = Math.max(0, history[n - 1] + slope * (h + 1));
            }
            return ahead;
        }

        @Override
        double growth(double[] history, int step) {
            return Math.sqrt(step * (1 + (double) step / history.length));
        }
    },
    /** Simple exponential smoothing; its weight has the least one-step error in the history. */
    SMOOTHING("指数平滑") {
        @Override
        double[] forecast(double[] history, int horizon) {
            return constant(Smoothed.plain(history).level(), horizon);
        }

        @Override
        double growth(double[] history, int step) {
            return Smoothed.plain(history).growth(step);
        }
    },
    /** Exponential smoothing with a trend that fades by 0.85 a quarter (Gardner &amp; McKenzie 1985). */
    DAMPED_TREND("阻尼趋势") {
        @Override
        double[] forecast(double[] history, int horizon) {
            Smoothed smoothed = Smoothed.damped(history);
            double[] ahead = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                ahead[h] = Math.max(0, smoothed.ahead(h + 1));
            }
            return ahead;
        }

        @Override
        double growth(double[] history, int step) {
            return Smoothed.damped(history).growth(step);
        }
    },
    /** The smoothed level on the seasonal pattern of the mean year. */
    SEASONAL_SMOOTHING("季节平滑") {
        @Override
        double[] forecast(double[] history, int horizon) {
            double[] season = season(history);
            double level = Smoothed.plain(without(season, history)).level();
            double[] ahead = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                ahead[h] = Math.max(0, level + season[(history.length + h) % YEAR]);
            }
            return ahead;
        }

        @Override
        double growth(double[] history, int step) {
            return Smoothed.plain(without(season(history), history)).growth(step);
        }
    },
    /** Teunter–Syntetos–Babai for series with empty quarters: probability of demand times its size. */
    INTERMITTENT("间断需求") {
        @Override
        double[] forecast(double[] history, int horizon) {
            double probability = 0.5;
            double size = Arrays.stream(history).filter(v -> v > 0).average().orElse(0);
            for (double value : history) {
                probability += 0.2 * ((value > 0 ? 1 : 0) - probability);
                size += value > 0 ? 0.2 * (value - size) : 0;
            }
            return constant(probability * size, horizon);
        }
    };

    private static final int YEAR = 4;

    private final String zh;

    Method(String zh) {
        this.zh = zh;
    }

    /** The method in Chinese. */
    public String zh() {
        return zh;
    }

    /**
     * Values expected for the next quarters.
     *
     * @param history oldest first, at least {@link #YEAR} values
     * @return length {@code horizon}, each &ge; 0 where the history is
     */
    abstract double[] forecast(double[] history, int horizon);

    /**
     * How many times wider the error is {@code step} quarters ahead than noise of one quarter, if the method's own model
     * were true (Hyndman &amp; Athanasopoulos 2021, ch. 5.5 and 8.7); 1 where the model has a steady mean.
     *
     * @param step &ge; 1
     */
    double growth(double[] history, int step) {
        return 1;
    }

    private static double[] constant(double value, int horizon) {
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, value);
        return ahead;
    }

    private static double[] without(double[] season, double[] history) {
        double[] plain = new double[history.length];
        for (int i = 0; i < history.length; i++) {
            plain[i] = history[i] - season[i % YEAR];
        }
        return plain;
    }

    /** Mean deviation of each quarter of the year from the mean of all. */
    private static double[] season(double[] history) {
        double mean = Arrays.stream(history).average().orElse(0);
        double[] sum = new double[YEAR];
        int[] count = new int[YEAR];
        for (int i = 0; i < history.length; i++) {
            sum[i % YEAR] += history[i] - mean;
            count[i % YEAR]++;
        }
        for (int q = 0; q < YEAR; q++) {
            sum[q] = count[q] == 0 ? 0 : sum[q] / count[q];
        }
        return sum;
    }
}
