package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised of the forecasts of many series, on series whose continuation is known. */
@Tag("S3")
class D02_SeriesForecasterTest {

    private static int horizon(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> 6;
            case QUARTERLY -> 8;
            case MONTHLY -> 18;
        };
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void intervalsHoldTheirShareAndTheCombinationIsNoWorseThanThetaAlone(Frequency frequency) {
        int horizon = horizon(frequency);
        List<double[]> whole = new GeneratedSeries(frequency).of(250, horizon, 11);
        List<double[]> known = new ArrayList<>();
        whole.forEach(y -> known.add(Arrays.copyOf(y, y.length - horizon)));
        SeriesForecaster forecaster = SeriesForecaster.learn(known, frequency, horizon);
        double[] theta = new double[Candidate.COUNT];
        theta[Candidate.THETA.row()] = 1;
        double ours = 0;
        double itsOwn = 0;
        int in80 = 0;
        int in95 = 0;
        for (int i = 0; i < whole.size(); i++) {
            SeriesForecast forecast = forecaster.forecast(known.get(i));
            double[] alone = Candidate.ahead(
                    known.get(i), frequency.perYear(), Seasons.of(known.get(i), frequency.perYear()), horizon, theta)[
                    Candidate.THETA.row()];
            for (int h = 1; h <= horizon; h++) {
                double real = whole.get(i)[known.get(i).length + h - 1];
                ours += smape(real, forecast.mean(h));
                itsOwn += smape(real, alone[h - 1]);
                in80 += forecast.lo80(h) <= real && real <= forecast.hi80(h) ? 1 : 0;
                in95 += forecast.lo95(h) <= real && real <= forecast.hi95(h) ? 1 : 0;
            }
        }
        double all = (double) whole.size() * horizon;

        assertThat(ours).isLessThan(itsOwn);
        assertThat(in80 / all).isBetween(0.75, 0.87);
        assertThat(in95 / all).isBetween(0.92, 0.98);
    }

    private static double smape(double real, double said) {
        return Math.abs(real - said) / (Math.abs(real) + Math.abs(said));
    }

    @Test
    void whateverTheSeriesTheForecastIsFiniteOrderedAndNeverNegativeWithoutReason() {
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            double[] y = odd(random);
            Frequency frequency = List.of(Frequency.YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY)
                    .get(i % 3);
            SeriesForecast forecast =
                    SeriesForecaster.learn(List.of(y), frequency, 9).forecast(y);
            boolean neverNegative = Arrays.stream(y).min().orElse(0) >= 0;
            for (int h = 1; h <= 9; h++) {
                assertThat(new double[] {
                            forecast.lo95(h), forecast.lo80(h), forecast.mean(h), forecast.hi80(h), forecast.hi95(h)
                        })
                        .as("%s step %d", Arrays.toString(y), h)
                        .doesNotContain(Double.NaN)
                        .isSorted();
                assertThat(forecast.hi95(h)).isFinite();
                assertThat(forecast.lo95(h)).isFinite();
                assertThat(!neverNegative || forecast.lo95(h) >= 0).isTrue();
            }
        }
    }

    /** Constant, empty, sparse, with a break, exploding, negative, of one to sixty values. */
    private static double[] odd(Random random) {
        double[] y = new double[1 + random.nextInt(60)];
        int kind = random.nextInt(7);
        for (int t = 0; t < y.length; t++) {
            y[t] = switch (kind) {
                case 0 -> 0;
                case 1 -> 7;
                case 2 -> random.nextInt(4) == 0 ? random.nextInt(9) : 0;
                case 3 -> t < y.length / 2 ? 10 : 10_000 + random.nextGaussian();
                case 4 -> Math.pow(1.5, t);
                case 5 -> 1e6 * random.nextGaussian();
                default -> 100 + 30 * Math.sin(t * Math.PI / 2) + random.nextGaussian();
            };
        }
        return y;
    }

    @Test
    void anotherUnitGivesTheSameForecastInThatUnit() {
        List<double[]> series = new GeneratedSeries(Frequency.QUARTERLY).of(20, 0, 4);
        List<double[]> thousands = series.stream()
                .map(y -> Arrays.stream(y).map(value -> 1_000 * value).toArray())
                .toList();
        SeriesForecaster one = SeriesForecaster.learn(series, Frequency.QUARTERLY, 4);
        SeriesForecaster other = SeriesForecaster.learn(thousands, Frequency.QUARTERLY, 4);
        for (int i = 0; i < series.size(); i++) {
            SeriesForecast plain = one.forecast(series.get(i));
            SeriesForecast large = other.forecast(thousands.get(i));
            assertThat(large.mean(4)).isCloseTo(1_000 * plain.mean(4), within(1e-6 * large.mean(4)));
            assertThat(large.hi95(4)).isCloseTo(1_000 * plain.hi95(4), within(1e-6 * large.hi95(4)));
        }
    }

    @Test
    void theSameSeriesGiveTheSameEveryTime() {
        List<double[]> series = new GeneratedSeries(Frequency.MONTHLY).of(30, 0, 9);
        SeriesForecast first =
                SeriesForecaster.learn(series, Frequency.MONTHLY, 12).forecast(series.get(3));
        SeriesForecast again =
                SeriesForecaster.learn(series, Frequency.MONTHLY, 12).forecast(series.get(3));

        assertThat(again.mean(12)).isEqualTo(first.mean(12));
        assertThat(again.hi95(12)).isEqualTo(first.hi95(12));
    }

    @Test
    void aLevelStaysALevelAndItsIntervalIsNarrow() {
        double[] y = new double[24];
        Arrays.fill(y, 50);
        SeriesForecast forecast =
                SeriesForecaster.learn(List.of(y), Frequency.MONTHLY, 3).forecast(y);

        assertThat(forecast.mean(3)).isCloseTo(50, within(1e-6));
        assertThat(forecast.hi95(3) - forecast.lo95(3)).isLessThan(1);
    }

    @Test
    void whatCannotBeForecastIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesForecaster.learn(List.of(), Frequency.YEARLY, 0))
                .withMessageContaining("1..60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesForecaster.learn(List.of(new double[0]), Frequency.YEARLY, 3))
                .withMessageContaining("had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesForecaster.learn(List.of(new double[] {1, Double.NaN}), Frequency.YEARLY, 3))
                .withMessageContaining("NaN");
    }
}
