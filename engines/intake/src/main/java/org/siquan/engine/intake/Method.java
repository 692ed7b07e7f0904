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
    },
    /** Simple exponential smoothing; its weight has the least one-step error in the history. */
    SMOOTHING("指数平滑") {
        @Override
        double[] forecast(double[] history, int horizon) {
            double best = Double.POSITIVE_INFINITY;
            double level = 0;
            for (int step = 1; step <= 9; step++) {
                double alpha = step / 10.0;
                double at = history[0];
                double error = 0;
                for (int i = 1; i < history.length; i++) {
                    error += Math.abs(history[i] - at);
                    at += alpha * (history[i] - at);
                }
                if (error < best) {
                    best = error;
                    level = at;
                }
            }
            return constant(level, horizon);
        }
    },
    /** Damped trend (0.8 a quarter) around the smoothed level, on the seasonal pattern of the mean year. */
    SEASONAL_SMOOTHING("季节平滑") {
        @Override
        double[] forecast(double[] history, int horizon) {
            double[] season = season(history);
            double[] plain = new double[history.length];
            for (int i = 0; i < history.length; i++) {
                plain[i] = history[i] - season[i % YEAR];
            }
            double level = SMOOTHING.forecast(plain, 1)[0];
            double[] ahead = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                ahead[h] = Math.max(0, level + season[(history.length + h) % YEAR]);
            }
            return ahead;
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

    static final int YEAR = 4;

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

    private static double[] constant(double value, int horizon) {
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, value);
        return ahead;
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
