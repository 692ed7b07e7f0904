package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each method against what can be worked out by hand or by trying everything. */
@Tag("S3")
class D01_MethodsTest {

    private static final double[] LINE = {10, 12, 14, 16, 18, 20, 22, 24, 26, 28};

    private static double[] ahead(Candidate method, double[] y) {
        double[] wanted = new double[Candidate.COUNT];
        wanted[method.row()] = 1;
        return Candidate.ahead(y, 1, Seasons.of(y, 1), 3, wanted)[method.row()];
    }

    @Test
    void aStraightLineGoesOnWithATrendAndAtHalfItsSlopeByTheta() {
        assertThat(ahead(Candidate.TREND, LINE)).containsExactly(new double[] {30, 32, 34}, within(1e-6));
        assertThat(ahead(Candidate.THETA, LINE)).containsExactly(new double[] {29, 30, 31}, within(1e-6));
        assertThat(ahead(Candidate.AUTO_REGRESSION, LINE)[0]).isBetween(29.0, 31.5);
        assertThat(ahead(Candidate.LAST, LINE)).containsExactly(28, 28, 28);
    }

    @Test
    void aFadingTrendRisesLessThanAStraightOne() {
        double[] fading = ahead(Candidate.DAMPED, LINE);

        assertThat(fading[0]).isBetween(28.0, 30.1);
        assertThat(fading[2] - fading[1]).isLessThan(fading[1] - fading[0]).isPositive();
    }

    /** No initial level does better than the one that was solved for. */
    @Test
    void theInitialLevelAndTrendAreTheBest() {
        double[] y = {5, 9, 4, 8, 12, 7, 11, 15, 9, 14};
        Smoothing fitted = Smoothing.level(y);
        double least = Double.POSITIVE_INFINITY;
        for (double start = 0; start < 20; start += 0.01) {
            double level = start;
            double squares = 0;
            for (double value : y) {
                squares += (value - level) * (value - level);
                level += fitted.alpha() * (value - level);
            }
            least = Math.min(least, squares);
        }

        assertThat(Math.pow(fitted.spread(y.length), 2) * y.length).isCloseTo(least, within(0.01));
    }

    @Test
    void anAutoregressionIsFoundAndNoiseIsNotTakenForOne() {
        Random random = new Random(5);
        double[] x = new double[2_000];
        double[] noise = new double[2_000];
        for (int t = 1; t < x.length; t++) {
            noise[t] = random.nextGaussian();
            x[t] = 0.7 * x[t - 1] + noise[t];
        }

        assertThat(AutoRegression.burg(x, 6)[0]).isCloseTo(0.7, within(0.05));
        assertThat(Arrays.stream(AutoRegression.burg(noise, 6))
                        .map(Math::abs)
                        .max()
                        .orElse(0))
                .isLessThan(0.1);
    }

    @Test
    void seasonsAreFoundTakenOutAndPutBack() {
        double[] index = {0.8, 1.0, 1.3, 0.9};
        double[] y = new double[24];
        for (int t = 0; t < y.length; t++) {
            y[t] = (100 + t) * index[t % 4];
        }
        Seasons seasons = Seasons.of(y, 4);
        double[] flat = seasons.without(y);
        double[] again = Arrays.copyOfRange(flat, 20, 24);
        seasons.into(again);

        assertThat(seasons.found()).isTrue();
        for (int t = 0; t < 24; t++) {
            assertThat(flat[t]).isCloseTo(100 + t, within(2.5));
        }
        assertThat(again).containsExactly(Arrays.copyOfRange(y, 20, 24), within(1e-9));
    }

    @Test
    void noiseRarelyHasSeasonsAndTwoYearsAreTooFew() {
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            double[] y = random.doubles(60, 50, 150).toArray();
            found += Seasons.of(y, 12).found() ? 1 : 0;
        }

        assertThat(found).isLessThan(60);
        assertThat(Seasons.of(new double[] {1, 9, 1, 9, 1, 9, 1, 9}, 4).found()).isFalse();
    }

    @Test
    void sparseDemandIsForecastAsByHand() {
        double[] y = {0, 0, 3, 0, 0, 3, 0, 0, 3};

        assertThat(Sparse.is(y)).isTrue();
        assertThat(Sparse.syntetosBoylan(y)).isCloseTo(0.95, within(1e-12));
        assertThat(Sparse.teunter(new double[] {0, 4})).isCloseTo((0.45 + 0.1 * 0.55) * 4, within(1e-12));
        assertThat(Sparse.is(new double[] {1, -1, 0, 0})).isFalse();
        assertThat(Sparse.is(new double[] {0, 0, 0}))
                .as("nothing was ever asked for")
                .isFalse();
    }
}
