package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts of zones and occupations that add up. */
@Tag("S3")
class D05_ReconciliationTest {

    /** region = A + B. */
    private static final Hierarchy TWO = Hierarchy.of(List.of(Set.of("region"), Set.of("region")));

    private static SeriesForecast flat(double mean, double half) {
        return new SeriesForecast(new double[] {mean}, new double[] {half}, new double[] {2 * half}, true);
    }

    private static DMatrixRMaj covariance(double[][] rows) {
        return new DMatrixRMaj(rows);
    }

    @Test
    void minTraceIsAsByHandWhereErrorsDoNotDependOnEachOther() {
        Reconciliation minTrace =
                Reconciliation.withCovariance(TWO, covariance(new double[][] {{4, 0, 0}, {0, 1, 0}, {0, 0, 3}}));

        List<SeriesForecast> coherent = minTrace.reconcile(List.of(flat(116, 8), flat(60, 4), flat(40, 4)));

        // 16 are missing; A takes 1/8 of them, B 3/8, and the region gives 4/8
        assertThat(coherent.get(0).mean(1)).isCloseTo(108, within(1e-9));
        assertThat(coherent.get(1).mean(1)).isCloseTo(62, within(1e-9));
        assertThat(coherent.get(2).mean(1)).isCloseTo(46, within(1e-9));
        assertThat(half(coherent.get(0))).isEqualTo(8);
        assertThat(half(coherent.get(1))).isEqualTo(4);
    }

    @Test
    void minTraceIsAsByHandWherePartsMissTogether() {
        Reconciliation minTrace =
                Reconciliation.withCovariance(TWO, covariance(new double[][] {{2, 0, 0}, {0, 1, 0.5}, {0, 0.5, 1}}));

        List<SeriesForecast> coherent = minTrace.reconcile(List.of(flat(110, 8), flat(60, 4), flat(40, 4)));

        // variance of what is missing 2 + 1 + 1 + 2 × 0.5 = 5; each part takes 1.5/5 of 10, the region gives 2/5
        assertThat(coherent.get(0).mean(1)).isCloseTo(106, within(1e-9));
        assertThat(coherent.get(1).mean(1)).isCloseTo(63, within(1e-9));
        assertThat(coherent.get(2).mean(1)).isCloseTo(43, within(1e-9));
    }

    @Test
    void certainCorrelationsAreKeptAndNoneIsMadeUp() {
        double[] x = {1, -1, 1, -1};
        double[] crossed = {1, 1, -1, -1};
        double[] ones = {1, 1};

        assertThat(ErrorCovariance.drawn(List.of(x, x), ones))
                .as("kept but for a rest")
                .isEqualTo(1e-3);
        assertThat(ErrorCovariance.drawn(List.of(x, crossed), ones)).isEqualTo(1);
        assertThat(ErrorCovariance.shrunk(List.of(x, x)).get(0, 1)).isCloseTo(0.999, within(1e-12));
        assertThat(ErrorCovariance.shrunk(List.of(new double[4], new double[4])).get(1, 1))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void forecastsWithoutBiasStayWithoutBias(long seed) {
        GeneratedHierarchy made = new GeneratedHierarchy(3, 4, seed);
        Hierarchy hierarchy = made.hierarchy();
        List<double[]> errors = new ArrayList<>();
        made.parts(20).forEach(y -> errors.add(y));
        for (Reconciliation each : List.of(
                Reconciliation.bottomUp(hierarchy),
                Reconciliation.structural(hierarchy),
                Reconciliation.minTrace(hierarchy, hierarchy.series(errors)))) {
            for (int part = 0; part < hierarchy.parts(); part++) {
                double[] unit = new double[hierarchy.parts()];
                for (int node = 0; node < hierarchy.nodes(); node++) {
                    for (int of : hierarchy.partsOf(node)) {
                        unit[of] += each.share(part, node);
                    }
                }
                for (int other = 0; other < unit.length; other++) {
                    assertThat(unit[other]).as("P S, seed %d", seed).isCloseTo(part == other ? 1 : 0, within(1e-8));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whateverIsForecastAddsUpAndIsNeverBelowZero(long seed) {
        GeneratedHierarchy made = new GeneratedHierarchy(3, 4, seed);
        Hierarchy hierarchy = made.hierarchy();
        List<double[]> all = hierarchy.series(made.parts(20));
        SeriesForecaster forecaster = SeriesForecaster.learn(all, Frequency.QUARTERLY, 6);
        List<SeriesForecast> base = all.stream().map(forecaster::forecast).toList();
        List<Double> equal = Collections.nCopies(hierarchy.parts(), 1.0 / hierarchy.parts());
        for (Reconciliation each : List.of(
                Reconciliation.bottomUp(hierarchy),
                Reconciliation.topDown(hierarchy, equal),
                Reconciliation.structural(hierarchy),
                Reconciliation.byWidth(hierarchy, base),
                Reconciliation.minTrace(hierarchy, all))) {
            List<SeriesForecast> coherent = each.reconcile(base);
            for (int step = 1; step <= 6; step++) {
                for (int node = 0; node < hierarchy.nodes(); node++) {
                    double mean = 0;
                    double half = 0;
                    for (int part : hierarchy.partsOf(node)) {
                        SeriesForecast of = coherent.get(hierarchy.nodes() - hierarchy.parts() + part);
                        mean += of.mean(step);
                        half += of.hi80(step) - of.mean(step);
                    }
                    SeriesForecast f = coherent.get(node);
                    assertThat(f.mean(step)).isCloseTo(mean, within(1e-9 * (1 + mean)));
                    assertThat(f.hi80(step) - f.mean(step)).isLessThanOrEqualTo(half * (1 + 1e-9) + 1e-9);
                    assertThat(new double[] {0, f.lo95(step), f.lo80(step), f.mean(step), f.hi80(step), f.hi95(step)})
                            .isSorted();
                }
            }
        }
    }

    @Test
    void aRegionTooLargeForTheMatrixIsAddedUpFromItsParts() {
        List<double[]> parts = new ArrayList<>();
        for (int part = 0; part < Reconciliation.MOST_NODES; part++) {
            parts.add(new double[] {part});
        }
        Hierarchy hierarchy = Hierarchy.of(Collections.nCopies(parts.size(), Set.of("region")));

        HierarchyForecasts forecasts = HierarchyForecasts.of(hierarchy, parts, Frequency.QUARTERLY, 1);

        assertThat(forecasts.parts().get(7).mean(1)).isCloseTo(7, within(1e-9));
        assertThat(forecasts.sums().getFirst().mean(1)).isCloseTo(1999 * 2000 / 2.0, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.structural(hierarchy))
                .withMessageContaining("at most 2000, were 2001");
    }

    @Test
    void topDownDividesTheWholeByShares() {
        List<SeriesForecast> coherent = Reconciliation.topDown(TWO, List.of(0.25, 0.75))
                .reconcile(List.of(flat(100, 8), flat(60, 4), flat(90, 4)));

        assertThat(coherent).extracting(f -> f.mean(1)).containsExactly(100.0, 25.0, 75.0);
    }

    @Test
    void aForecastWithANarrowIntervalHardlyGivesIn() {
        List<SeriesForecast> base = List.of(flat(110, 3), flat(60, 1), flat(40, 0));

        List<SeriesForecast> coherent = Reconciliation.byWidth(TWO, base).reconcile(base);

        // variances 9 : 1 : 0 of the 10 that are missing
        assertThat(coherent.get(0).mean(1)).isCloseTo(101, within(1e-6));
        assertThat(coherent.get(1).mean(1)).isCloseTo(61, within(1e-6));
        assertThat(coherent.get(2).mean(1)).isCloseTo(40, within(1e-6));
        assertThat(half(coherent.get(0))).as("no wider than its parts together").isEqualTo(1);
    }

    @Test
    void onAverageItIsNoWorseThanAddingUpTheParts() {
        Map<String, MeasureReconciliation.Tally> ways = MeasureReconciliation.measure(4, 6, 24, 8, 0, 12);

        assertThat(error(ways, "by width")).isLessThanOrEqualTo(error(ways, "bottom-up"));
        assertThat(error(ways, "MinT")).isLessThanOrEqualTo(error(ways, "bottom-up"));
    }

    private static double error(Map<String, MeasureReconciliation.Tally> ways, String way) {
        return Objects.requireNonNull(ways.get(way)).all();
    }

    @Test
    void aPartThatWouldBeNegativeIsNoneAndTheSumFollows() {
        List<SeriesForecast> coherent =
                Reconciliation.structural(TWO).reconcile(List.of(flat(10, 8), flat(60, 4), flat(1, 4)));

        assertThat(coherent.get(2).mean(1)).isZero();
        assertThat(coherent.get(0).mean(1)).isEqualTo(coherent.get(1).mean(1)).isPositive();
    }

    @Test
    void sumsOfOnePartOrOfTheSamePartsAreLeftOutAndLaterPartsCountAsNone() {
        Hierarchy hierarchy = Hierarchy.of(List.of(Set.of("region", "all", "GA"), Set.of("region", "all", "YQ")));

        assertThat(hierarchy.sums()).containsExactly("all");
        assertThat(hierarchy
                        .series(List.of(new double[] {5, 6, 7}, new double[] {1}))
                        .getFirst())
                .containsExactly(5, 6, 8);
    }

    @Test
    void whatCannotBeReconciledIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hierarchy.of(List.of()))
                .withMessageContaining("had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.topDown(TWO, List.of(0.5, 0.6)))
                .withMessageContaining("add up to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.minTrace(TWO, Collections.nCopies(3, new double[11])))
                .withMessageContaining("at least 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.bottomUp(TWO).reconcile(List.of(flat(1, 1))))
                .withMessageContaining("3 nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.series(List.of(new double[1])))
                .withMessageContaining("2 parts");
    }

    private static double half(SeriesForecast forecast) {
        return forecast.hi80(1) - forecast.mean(1);
    }
}
