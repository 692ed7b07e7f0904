package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siquan.engine.kernel.Seed;

/** On quarters the forecaster has not seen, its 80 % intervals hold about as often as they say. */
@Tag("S13")
class A02_CoverageTest {

    private static final int SEEN = 20;
    private static final int AHEAD = 4;
    private static final int SERIES = 400;

    enum Kind {
        NOISE {
            @Override
            double value(int quarter, double before, RandomGenerator random) {
                return 40 + 8 * random.nextGaussian();
            }
        },
        WALK {
            @Override
            double value(int quarter, double before, RandomGenerator random) {
                return before + 6 * random.nextGaussian();
            }
        },
        SEASON {
            @Override
            double value(int quarter, double before, RandomGenerator random) {
                return 60 + 25 * ((quarter % 4) - 1.5) + 6 * random.nextGaussian();
            }
        },
        TREND {
            @Override
            double value(int quarter, double before, RandomGenerator random) {
                return 20 + 3 * quarter + 6 * random.nextGaussian();
            }
        },
        SPARSE {
            @Override
            double value(int quarter, double before, RandomGenerator random) {
                return random.nextDouble() < 0.4 ? 1 + random.nextInt(6) : 0;
            }
        };

        abstract double value(int quarter, double before, RandomGenerator random);
    }

    @ParameterizedTest
    @EnumSource
    void intervalsHoldAboutAsOftenAsTheySay(Kind kind) {
        DemandForecaster forecaster = new DemandForecaster(0.8);
        int inside = 0;
        double promised = 0;
        for (long seed = 0; seed < SERIES; seed++) {
            List<Double> full = series(kind, seed);
            Forecast forecast = forecaster.forecast(new DemandSeries(kind + "" + seed, full.subList(0, SEEN)), AHEAD);
            promised += forecast.coverage() / SERIES;
            for (int h = 0; h < AHEAD; h++) {
                Forecast.Quarter quarter = forecast.ahead().get(h);
                double value = full.get(SEEN + h);
                inside += value >= quarter.low() - 1e-9 && value <= quarter.high() + 1e-9 ? 1 : 0;
            }
        }
        double held = (double) inside / (SERIES * AHEAD);

        System.out.printf("coverage of nominal 0.80, %s: held %.3f, back-test %.3f%n", kind, held, promised);
        assertThat(held).isBetween(0.70, 0.92);
        assertThat(promised).isBetween(held - 0.15, held + 0.15);
    }

    private static List<Double> series(Kind kind, long seed) {
        RandomGenerator random = new Seed(seed).generator(kind.name());
        List<Double> values = new ArrayList<>();
        double before = 60;
        for (int quarter = 0; quarter < SEEN + AHEAD; quarter++) {
            before = Math.max(0, kind.value(quarter, before, random));
            values.add(before);
        }
        return values;
    }
}
