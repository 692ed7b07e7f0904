package org.siquan.engine.intake.forecast;

import java.util.List;

/**
 * How forecasts did once it is known what happened.
 *
 * @param values compared
 * @param mase mean over series of the mean absolute error divided by that of repeating the value of a year before in the
 *     history (Hyndman and Koehler, 2006); series whose history never changes are left out; NaN if all are
 * @param smape mean of 200 |real − said| / (|real| + |said|), percent, 0..200
 * @param held80 share of values within the interval of 80 %
 * @param held95 share of values within the interval of 95 %
 */
public record ForecastErrors(int values, double mase, double smape, double held80, double held95) {

    /**
     * One series.
     *
     * @param history what the forecast was made from, oldest first
     * @param happened what came, at most the horizon of the forecast
     */
    public record Outcome(List<Double> history, SeriesForecast forecast, List<Double> happened) {
        public Outcome {
            history = List.copyOf(history);
            happened = List.copyOf(happened);
            if (happened.size() > forecast.horizon()) {
                throw new IllegalArgumentException(
                        "what happened must not reach beyond the forecast of %d steps, had %d%nTry: fewer values"
                                .formatted(forecast.horizon(), happened.size()));
            }
        }
    }

    /** All outcomes together; O(values). */
    public static ForecastErrors of(List<Outcome> outcomes, Frequency frequency) {
        double smape = 0;
        double scaled = 0;
        int scalable = 0;
        int values = 0;
        int held80 = 0;
        int held95 = 0;
        for (Outcome outcome : outcomes) {
            double absolute = 0;
            for (int step = 1; step <= outcome.happened().size(); step++) {
                double real = outcome.happened().get(step - 1);
                double said = outcome.forecast().mean(step);
                double both = Math.abs(real) + Math.abs(said);
                smape += both > 0 ? 200 * Math.abs(real - said) / both : 0;
                absolute += Math.abs(real - said);
                held80 += outcome.forecast().lo80(step) <= real
                                && real <= outcome.forecast().hi80(step)
                        ? 1
                        : 0;
                held95 += outcome.forecast().lo95(step) <= real
                                && real <= outcome.forecast().hi95(step)
                        ? 1
                        : 0;
                values++;
            }
            double usual = usual(outcome.history(), frequency.perYear());
            if (usual > 0 && !outcome.happened().isEmpty()) {
                scaled += absolute / outcome.happened().size() / usual;
                scalable++;
            }
        }
        return new ForecastErrors(
                values,
                scalable == 0 ? Double.NaN : scaled / scalable,
                values == 0 ? 0 : smape / values,
                values == 0 ? 0 : (double) held80 / values,
                values == 0 ? 0 : (double) held95 / values);
    }

    /** Mean absolute change over a year; over one step where the history is shorter. */
    private static double usual(List<Double> history, int perYear) {
        int lag = history.size() > perYear ? perYear : 1;
        double sum = 0;
        for (int t = lag; t < history.size(); t++) {
            sum += Math.abs(history.get(t) - history.get(t - lag));
        }
        return history.size() > lag ? sum / (history.size() - lag) : 0;
    }
}
