package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.forecast.RollingErrors.Figures;
import org.siquan.engine.intake.forecast.RollingErrors.Tested;

/** Where forecasts fail, beside repeating the year before. */
@Tag("S3")
class D06_RollingErrorsTest {

    private static Hierarchy together(int parts) {
        List<Set<String>> sums = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            sums.add(Set.of("region"));
        }
        return Hierarchy.of(sums);
    }

    @Test
    void everyOriginTestsWhatWasNotYetKnown() {
        List<double[]> parts = List.of(new double[] {5, 9, 7, 6, 5, 9, 7, 6, 5, 9}, new double[] {1, 2, 3, 4, 5});

        RollingErrors errors = RollingErrors.of(together(2), parts, Frequency.QUARTERLY, 3, 4, 4);

        assertThat(errors.values()).filteredOn(t -> t.part() == 0).hasSize(1 + 2 + 3 + 3);
        assertThat(errors.values())
                .as("the second has four values before its last alone")
                .filteredOn(t -> t.part() == 1)
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.happened()).isEqualTo(5);
                    assertThat(t.naive()).as("a year before").isEqualTo(1);
                    assertThat(t.scale())
                            .as("changes of a step, a year is not there")
                            .isEqualTo(1);
                });
        assertThat(errors.of(t -> t.part() == 0).naiveMase())
                .as("the same every year")
                .isNaN();
        assertThat(errors.of(t -> t.part() == 0).naiveSmape()).isZero();
        assertThat(errors.of(t -> t.part() == 0).worseThanNaive()).isTrue();
    }

    @Test
    void laterValuesDoNotChangeWhatWasSaidBefore() {
        List<double[]> parts = new GeneratedHierarchy(2, 3, 4).parts(16);
        List<double[]> other = parts.stream().map(double[]::clone).toList();
        other.forEach(y -> Arrays.setAll(y, t -> t < 13 ? y[t] : 1_000));
        Hierarchy hierarchy = new GeneratedHierarchy(2, 3, 4).hierarchy();

        List<Tested> first =
                RollingErrors.of(hierarchy, parts, Frequency.QUARTERLY, 3, 3, 4).values();
        List<Tested> second =
                RollingErrors.of(hierarchy, other, Frequency.QUARTERLY, 3, 3, 4).values();

        assertThat(said(second)).isEqualTo(said(first)).hasSize(6 * 3);
    }

    private static List<Double> said(List<Tested> values) {
        return values.stream().filter(t -> t.ago() == 3).map(Tested::said).toList();
    }

    @Test
    void groupsDivideTheValuesAndFiguresAreAsByHand() {
        List<double[]> parts = new GeneratedHierarchy(2, 3, 9).parts(20);
        Hierarchy hierarchy = new GeneratedHierarchy(2, 3, 9).hierarchy();

        RollingErrors errors = RollingErrors.of(hierarchy, parts, Frequency.QUARTERLY, 4, 8, 4);
        Map<Integer, Figures> byStep = errors.by(Tested::step);

        assertThat(byStep).containsOnlyKeys(1, 2, 3, 4);
        assertThat(byStep.values().stream().mapToInt(Figures::values)).containsExactly(48, 42, 36, 30);
        Figures first = Objects.requireNonNull(byStep.get(1));
        List<Tested> own = errors.values().stream().filter(t -> t.step() == 1).toList();
        double mase = 0;
        double smape = 0;
        int held = 0;
        for (Tested t : own) {
            mase += Math.abs(t.happened() - t.said()) / t.scale() / own.size();
            smape += 200 * Math.abs(t.happened() - t.said()) / (t.happened() + t.said()) / own.size();
            held += t.in80() ? 1 : 0;
        }
        assertThat(first.mase()).isCloseTo(mase, within(1e-9));
        assertThat(first.smape()).isCloseTo(smape, within(1e-9));
        assertThat(first.held80()).isCloseTo((double) held / own.size(), within(1e-9));
        assertThat(first.held95()).isGreaterThanOrEqualTo(first.held80());
    }

    @Test
    void aSuddenLevelIsNoticedAndNoiseOrATrendIsNot() {
        Random random = new Random(3);
        int found = 0;
        int noise = 0;
        int trend = 0;
        for (int i = 0; i < 200; i++) {
            double[] e = random.doubles(20).map(u -> 10 * (u - 0.5)).toArray();
            double[] y = new double[20];
            Arrays.setAll(y, t -> 40 + e[t] + (t < 12 ? 0 : 40));
            found += LevelBreak.find(y, Frequency.QUARTERLY)
                            .filter(b -> Math.abs(b.first() - 12) <= 1)
                            .isPresent()
                    ? 1
                    : 0;
            Arrays.setAll(y, t -> 40 + e[t]);
            noise += LevelBreak.find(y, Frequency.QUARTERLY).isPresent() ? 1 : 0;
            Arrays.setAll(y, t -> 40 + e[t] + 3 * t);
            trend += LevelBreak.find(y, Frequency.QUARTERLY).isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(190);
        assertThat(noise).isLessThan(10);
        assertThat(trend).isLessThan(10);
    }

    @Test
    void theKindOfASeriesIsSaid() {
        double[] level = new double[16];
        Arrays.fill(level, 7);
        double[] broken = level.clone();
        Arrays.fill(broken, 9, 16, 70);
        double[] sparse = new double[16];
        sparse[3] = 2;
        sparse[9] = 4;

        assertThat(SeriesKind.of(level, Frequency.QUARTERLY)).isEqualTo(SeriesKind.STEADY);
        assertThat(SeriesKind.of(broken, Frequency.QUARTERLY)).isEqualTo(SeriesKind.LEVEL_BREAK);
        assertThat(LevelBreak.find(broken, Frequency.QUARTERLY)).contains(new LevelBreak(9, 7, 70));
        assertThat(SeriesKind.of(sparse, Frequency.QUARTERLY)).isEqualTo(SeriesKind.SPARSE);
        assertThat(SeriesKind.of(new double[] {1, 2}, Frequency.QUARTERLY)).isEqualTo(SeriesKind.SHORT);
        assertThat(SeriesKind.of(new double[9], Frequency.YEARLY)).isEqualTo(SeriesKind.STEADY);
    }

    @Test
    void noOriginIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingErrors.of(together(1), List.of(new double[9]), Frequency.QUARTERLY, 1, 0, 1))
                .withMessageContaining(">= 1, were 0 and 1");
    }
}
