package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What every method said of the last values of a series from the values before them. */
final class BackTest {

    private static final int MOST_SERIES = 1_500;
    private static final int WANTED = 400;
    private static final int MOST_ORIGINS = 12;
    private static final int LEAST_BEFORE = 6;
    private static final double PART = 1.0 / 3;
    private static final double[] ALL = filled();

    private final boolean sparse;

    /** By method and step. */
    private final double[][] ahead;

    private final double[] happened;

    /** Of a miss, by step: spread of one-step errors times the season. */
    private final double[] unit;

    private BackTest(boolean sparse, double[][] ahead, double[] happened, double[] unit) {
        this.sparse = sparse;
        this.ahead = ahead;
        this.happened = happened;
        this.unit = unit;
    }

    boolean sparse() {
        return sparse;
    }

    private static double[] filled() {
        double[] all = new double[Candidate.COUNT];
        Arrays.fill(all, 1);
        return all;
    }

    /** One origin of each of many series, several of each of few. */
    static List<BackTest> of(List<double[]> series, Frequency frequency, int horizon) {
        int every = Math.max(1, (series.size() + MOST_SERIES - 1) / MOST_SERIES);
        int looked = series.isEmpty() ? 0 : (series.size() - 1) / every + 1;
        int origins = looked == 0 ? 0 : Math.clamp((WANTED + looked - 1L) / looked, 1, MOST_ORIGINS);
        List<Origin> all = new ArrayList<>();
        for (int i = 0; i < series.size(); i += every) {
            double[] y = series.get(i);
            int steps = Math.min(horizon, (int) (y.length * PART));
            for (int k = 0; k < origins; k++) {
                int before = y.length - steps - k;
                if (steps > 0 && before >= Math.max(LEAST_BEFORE, y.length / 2)) {
                    all.add(new Origin(i, before, steps));
                }
            }
        }
        return all.parallelStream()
                .map(origin -> at(series.get(origin.series()), origin.before(), origin.steps(), frequency.perYear()))
                .toList();
    }

    /** From how many values of which series how many more are forecast. */
    private record Origin(int series, int before, int steps) {}

    private static BackTest at(double[] y, int before, int steps, int perYear) {
        double[] known = Arrays.copyOf(y, before);
        Seasons seasons = Seasons.of(known, perYear);
        double spread = spread(known, seasons);
        double[] unit = new double[steps];
        for (int h = 0; h < steps; h++) {
            unit[h] = spread * seasons.scale(h + 1);
        }
        return new BackTest(
                Sparse.is(known),
                Candidate.ahead(known, perYear, seasons, steps, ALL),
                Arrays.copyOfRange(y, before, before + steps),
                unit);
    }

    /** Spread of the one-step errors of smoothing the level, without seasons; never 0. */
    static double spread(double[] y, Seasons seasons) {
        double size = Math.max(1e-6, Math.abs(y[y.length - 1]));
        if (y.length < 3) {
            return y.length == 1 ? size / 2 : Math.max(size / 4, Math.abs(y[1] - y[0]));
        }
        return Math.max(1e-6 * size, Smoothing.level(seasons.without(y)).spread(y.length));
    }

    double smape(double[] weights) {
        double sum = 0;
        double[] mean = Combination.mean(ahead, weights);
        for (int h = 0; h < happened.length; h++) {
            double both = Math.abs(happened[h]) + Math.abs(mean[h]);
            sum += both > 0 ? 200 * Math.abs(happened[h] - mean[h]) / both : 0;
        }
        return sum / happened.length;
    }

    /** |miss| in units, by step. */
    double[] ratios(double[] weights) {
        double[] mean = Combination.mean(ahead, weights);
        double[] ratios = new double[happened.length];
        for (int h = 0; h < ratios.length; h++) {
            ratios[h] = Math.abs(happened[h] - mean[h]) / unit[h];
        }
        return ratios;
    }
}
