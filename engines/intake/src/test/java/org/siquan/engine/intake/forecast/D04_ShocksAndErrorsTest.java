package org.siquan.engine.intake.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people add to a forecast, and how it did afterwards, worked out by hand. */
@Tag("S3")
class D04_ShocksAndErrorsTest {

    private static SeriesForecast flat(double mean, double half, boolean neverNegative) {
        return new SeriesForecast(
                new double[] {mean, mean, mean},
                new double[] {half, half, half},
                new double[] {2 * half, 2 * half, 2 * half},
                neverNegative);
    }

    @Test
    void aLastingShockMovesEveryLaterStepAndAnotherItsOwnAlone() {
        SeriesForecast moved = flat(100, 10, true)
                .with(List.of(new Shock(2, 400, true, "规划处", "新厂 2028 年投产"), new Shock(3, -50, false, "规划处", "停产检修")));

        assertThat(moved.mean(1)).isEqualTo(100);
        assertThat(moved.mean(2)).isEqualTo(500);
        assertThat(moved.lo80(2)).isEqualTo(490);
        assertThat(moved.mean(3)).isEqualTo(450);
        assertThat(moved.hi95(3)).isEqualTo(470);
        assertThat(flat(100, 10, true)
                        .with(List.of(new Shock(1, -500, true, "甲", "停产")))
                        .mean(1))
                .as("never below 0 anew")
                .isZero();
    }

    @Test
    void aShockWithoutNameReasonOrPlaceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shock(1, 5, true, " ", "新厂"))
                .withMessageContaining("who");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shock(0, 5, true, "甲", "新厂"))
                .withMessageContaining("1..60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shock(1, Double.NaN, true, "甲", "新厂"))
                .withMessageContaining("finite");
    }

    @Test
    void errorsAreAsByHand() {
        var first = new ForecastErrors.Outcome(List.of(10.0, 14.0, 12.0), flat(12, 2, true), List.of(12.0, 15.0, 18.0));
        var level = new ForecastErrors.Outcome(List.of(7.0, 7.0), flat(7, 1, true), List.of(7.0));

        ForecastErrors errors = ForecastErrors.of(List.of(first, level), Frequency.YEARLY);

        assertThat(errors.values()).isEqualTo(4);
        assertThat(errors.mase())
                .as("3 on average, against 3; the level has no scale")
                .isCloseTo(1, within(1e-12));
        assertThat(errors.smape()).isCloseTo((200 * 3 / 27.0 + 200 * 6 / 30.0) / 4, within(1e-12));
        assertThat(errors.held80()).isEqualTo(0.5);
        assertThat(errors.held95()).isEqualTo(0.75);
        assertThat(ForecastErrors.of(List.of(level), Frequency.YEARLY).mase()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ForecastErrors.Outcome(List.of(1.0), flat(1, 1, true), List.of(1.0, 1.0, 1.0, 1.0)))
                .withMessageContaining("3 steps");
    }
}
