package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of one, ten or a hundred series: walks at random, levels with noise, and trends that wander. */
@Tag("S3")
class D03_FewSeriesTest {

    private static final int HORIZON = 6;

    enum Kind {
        WALK,
        LEVEL,
        TREND
    }

    @ParameterizedTest
    @CsvSource({
        "WALK, 14, 1", "WALK, 40, 1", "WALK, 14, 10", "WALK, 40, 10", "WALK, 40, 100",
        "LEVEL, 14, 1", "LEVEL, 40, 1", "LEVEL, 14, 10", "LEVEL, 40, 10", "LEVEL, 40, 100",
        "TREND, 14, 1", "TREND, 40, 1", "TREND, 14, 10", "TREND, 40, 10", "TREND, 40, 100"
    })
    void theIntervalsHoldTheirShareHoweverFewTheSeries(Kind kind, int length, int size) {
        Random random = new Random(5);
        int in80 = 0;
        int in95 = 0;
        int all = 0;
        for (int file = 0; file < Math.max(8, 240 / size); file++) {
            List<double[]> whole = new ArrayList<>();
            List<double[]> known = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                double[] y = one(random, length + HORIZON, kind);
                whole.add(y);
                known.add(Arrays.copyOf(y, length));
            }
            SeriesForecaster forecaster = SeriesForecaster.learn(known, Frequency.YEARLY, HORIZON);
            for (int i = 0; i < size; i++) {
                SeriesForecast forecast = forecaster.forecast(known.get(i));
                for (int h = 1; h <= HORIZON; h++) {
                    double real = whole.get(i)[length + h - 1];
                    all++;
                    in80 += forecast.lo80(h) <= real && real <= forecast.hi80(h) ? 1 : 0;
                    in95 += forecast.lo95(h) <= real && real <= forecast.hi95(h) ? 1 : 0;
                }
            }
        }

        assertThat((double) in80 / all).as("80 %%").isBetween(0.72, 0.96);
        assertThat((double) in95 / all).as("95 %%").isBetween(0.91, 0.995);
    }

    private static double[] one(Random random, int n, Kind kind) {
        double[] y = new double[n];
        double level = 1_000;
        double slope = 0;
        for (int t = 0; t < n; t++) {
            switch (kind) {
                case WALK -> {
                    level += 20 * random.nextGaussian();
                    y[t] = level;
                }
                case LEVEL -> {
                    level += 8 * random.nextGaussian();
                    y[t] = level + 20 * random.nextGaussian();
                }
                case TREND -> {
                    slope += 1.5 * random.nextGaussian();
                    level += slope + 8 * random.nextGaussian();
                    y[t] = level + 8 * random.nextGaussian();
                }
            }
        }
        return y;
    }
}
