package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints errors of every method and of the combination, and what the intervals hold, on generated series. */
final class MeasureForecasts {

    private MeasureForecasts() {}

    public static void main(String[] arguments) {
        for (Frequency frequency : Frequency.values()) {
            int horizon = switch (frequency) {
                case YEARLY -> 6;
                case QUARTERLY -> 8;
                case MONTHLY -> 18;
            };
            measure(frequency, horizon, new GeneratedSeries(frequency).of(1_000, horizon, 7));
        }
    }

    private static void measure(Frequency frequency, int horizon, List<double[]> whole) {
        List<double[]> known = new ArrayList<>();
        whole.forEach(y -> known.add(Arrays.copyOf(y, y.length - horizon)));
        long start = System.nanoTime();
        SeriesForecaster forecaster = SeriesForecaster.learn(known, frequency, horizon);
        long learned = System.nanoTime();
        double error = 0;
        int[] held = new int[2];
        for (int i = 0; i < whole.size(); i++) {
            SeriesForecast forecast = forecaster.forecast(known.get(i));
            double[] y = whole.get(i);
            for (int h = 1; h <= horizon; h++) {
                double real = y[y.length - horizon + h - 1];
                error += 200 * Math.abs(real - forecast.mean(h)) / (Math.abs(real) + Math.abs(forecast.mean(h)));
                held[0] += real >= forecast.lo80(h) && real <= forecast.hi80(h) ? 1 : 0;
                held[1] += real >= forecast.lo95(h) && real <= forecast.hi95(h) ? 1 : 0;
            }
        }
        long done = System.nanoTime();
        double all = (double) whole.size() * horizon;
        System.out.printf(
                Locale.ROOT,
                "%s combination %.3f  80: %.3f  95: %.3f  learn %.2f s, forecast %.2f ms a series%n  %s%n",
                frequency,
                error / all,
                held[0] / all,
                held[1] / all,
                (learned - start) / 1e9,
                (done - learned) / 1e6 / whole.size(),
                forecaster.shares());
        double[] alone = new double[Candidate.COUNT];
        Arrays.fill(alone, 1);
        double[] errors = new double[Candidate.COUNT];
        for (int i = 0; i < whole.size(); i++) {
            double[] y = whole.get(i);
            Seasons seasons = Seasons.of(known.get(i), frequency.perYear());
            double[][] ahead = Candidate.ahead(known.get(i), frequency.perYear(), seasons, horizon, alone);
            for (int m = 0; m < errors.length; m++) {
                for (int h = 0; h < horizon; h++) {
                    double real = y[y.length - horizon + h];
                    errors[m] += 200 * Math.abs(real - ahead[m][h]) / (Math.abs(real) + Math.abs(ahead[m][h])) / all;
                }
            }
        }
        for (Candidate each : Candidate.values()) {
            System.out.printf(Locale.ROOT, "  %-16s %.3f%n", each, errors[each.row()]);
        }
    }
}
