package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.forecast.SeriesForecast;
import org.siquan.engine.kernel.Seed;

@Tag("S13")
@Tag("S14")
class A03_DemandScenariosTest {

    private static final Seed SEED = new Seed(5);

    @Test
    void futuresHaveTheForecastsMeanAndSpread() {
        List<Integer> drawn = DemandScenarios.draw("a", flat(100, 20), 0, 4, 200, SEED);

        double mean = drawn.stream().mapToInt(Integer::intValue).average().orElse(0);
        long inside = drawn.stream().filter(v -> v >= 320 && v <= 480).count();
        assertThat(mean).isCloseTo(400, Offset.offset(2.0));
        assertThat(inside).as("of 200 within the 80 %% interval").isBetween(156L, 164L);
    }

    @Test
    void fewFuturesAlreadyHaveTheRightMean() {
        for (long seed = 0; seed < 50; seed++) {
            List<Integer> drawn = DemandScenarios.draw("a", flat(100, 20), 0, 1, 10, new Seed(seed));

            assertThat(drawn.stream().mapToInt(Integer::intValue).average().orElse(0))
                    .isCloseTo(100, Offset.offset(3.5));
        }
    }

    @Test
    void futuresAreNeverNegativeAndTheSameForTheSameSeed() {
        SeriesForecast unsure = flat(3, 9);

        List<Integer> drawn = DemandScenarios.draw("a", unsure, 1, 3, 50, SEED);

        assertThat(drawn).hasSize(50).allMatch(v -> v >= 0);
        assertThat(DemandScenarios.draw("a", unsure, 1, 3, 50, SEED)).isEqualTo(drawn);
        assertThat(DemandScenarios.draw("a", unsure, 1, 3, 50, new Seed(6))).isNotEqualTo(drawn);
    }

    @Test
    void seriesAreDrawnIndependentlyAndAdded() {
        List<Integer> a = DemandScenarios.draw("a", flat(100, 20), 0, 1, 300, SEED);
        List<Integer> b = DemandScenarios.draw("b", flat(100, 20), 0, 1, 300, SEED);

        List<Integer> sum = DemandScenarios.sum(List.of(a, b));

        assertThat(sum.get(7)).isEqualTo(a.get(7) + b.get(7));
        double together = 0;
        for (int s = 0; s < 300; s++) {
            together += (a.get(s) - 100.0) * (b.get(s) - 100.0) / 300 / (15.6 * 15.6);
        }
        assertThat(together).as("correlation").isBetween(-0.2, 0.2);
    }

    @Test
    void refusesQuartersBeyondTheForecastAndAbsurdCounts() {
        SeriesForecast forecast = flat(10, 2);

        assertThatThrownBy(() -> DemandScenarios.draw("a", forecast, 2, 5, 10, SEED))
                .hasMessageContaining("0..4");
        assertThatThrownBy(() -> DemandScenarios.draw("a", forecast, 0, 4, 100_000, SEED))
                .hasMessageContaining("1..2000, was 100000");
        assertThatThrownBy(() -> DemandScenarios.sum(List.of(List.of(1), List.of(1, 2))))
                .hasMessageContaining("equally many");
    }

    private static SeriesForecast flat(double mean, double half) {
        return SeriesForecast.of(Collections.nCopies(4, mean), Collections.nCopies(4, half));
    }
}
