package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

@Tag("S13")
@Tag("S14")
class A01_DemandForecasterTest {

    private final DemandForecaster forecaster = new DemandForecaster(0.8);

    @Test
    void aSteadySeriesGoesOnWithoutDoubt() {
        Forecast forecast = forecaster.forecast(series(Collections.nCopies(12, 20.0)), 4);

        assertThat(forecast.ahead()).allMatch(q -> q.point() == 20 && q.low() == 20 && q.high() == 20);
        assertThat(forecast.mase()).isZero();
    }

    @Test
    void aYearlyPatternIsRecognised() {
        List<Double> quarters = new ArrayList<>();
        for (int year = 0; year < 4; year++) {
            quarters.addAll(List.of(10.0, 40.0, 20.0, 5.0));
        }

        Forecast forecast = forecaster.forecast(series(quarters), 4);

        assertThat(forecast.ahead()).extracting(Forecast.Quarter::point).containsExactly(10.0, 40.0, 20.0, 5.0);
        assertThat(forecast.method()).isIn(Method.SEASONAL_NAIVE, Method.SEASONAL_SMOOTHING);
    }

    @Test
    void aTrendIsFollowed() {
        List<Double> quarters = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            quarters.add(10.0 + 3 * i);
        }

        Forecast forecast = forecaster.forecast(series(quarters), 2);

        assertThat(forecast.method()).isEqualTo(Method.DRIFT);
        assertThat(forecast.ahead().getLast().point()).isCloseTo(49, Offset.offset(1e-9));
    }

    @Test
    void theIntervalGrowsWithTheHorizonAndNeverGoesBelowZero() {
        Forecast forecast = forecaster.forecast(noisy(7, 12, 6), 4);

        assertThat(forecast.ahead())
                .isSortedAccordingTo((a, b) -> Double.compare(a.high() - a.point(), b.high() - b.point()));
        assertThat(forecast.ahead()).allMatch(q -> q.low() >= 0 && q.low() <= q.point() && q.point() <= q.high());
    }

    @Test
    void intervalsHoldAboutAsOftenAsTheySayOnQuartersTheyHaveNotSeen() {
        int inside = 0;
        int all = 0;
        for (long seed = 0; seed < 400; seed++) {
            List<Double> full = noisy(seed, 24, 8).quarters();
            Forecast forecast = forecaster.forecast(series(full.subList(0, 20)), 4);
            for (int h = 0; h < 4; h++) {
                double value = full.get(20 + h);
                all++;
                inside += value >= forecast.ahead().get(h).low()
                                && value <= forecast.ahead().get(h).high()
                        ? 1
                        : 0;
            }
        }

        assertThat((double) inside / all)
                .as("coverage of nominal 80 %% on %d values", all)
                .isBetween(0.72, 0.95);
    }

    @Test
    void refusesShortNegativeAndUnknownValues() {
        assertThatThrownBy(() -> series(Collections.nCopies(11, 1.0))).hasMessageContaining(">= 12 quarters");
        List<Double> negative = new ArrayList<>(Collections.nCopies(12, 1.0));
        negative.set(3, -1.0);
        assertThatThrownBy(() -> series(negative)).hasMessageContaining("quarter 4");
        negative.set(3, Double.NaN);
        assertThatThrownBy(() -> series(negative)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> forecaster.forecast(noisy(1, 12, 5), 17)).hasMessageContaining("1..16");
    }

    private static DemandSeries series(List<Double> quarters) {
        return new DemandSeries("软件 · 固安", quarters);
    }

    private static DemandSeries noisy(long seed, int length, double spread) {
        RandomGenerator random = new Seed(seed).generator("noise");
        List<Double> quarters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            quarters.add(Math.max(0, 40 + spread * random.nextGaussian()));
        }
        return series(quarters);
    }
}
