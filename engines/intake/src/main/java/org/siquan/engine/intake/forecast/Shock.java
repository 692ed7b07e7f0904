package org.siquan.engine.intake.forecast;

/**
 * What a person knows and the past does not ("the plant opens in 2028: +400").
 *
 * @param step from which on, 1 is the first step ahead
 * @param amount added to the forecast, in the unit of the series; may be negative
 * @param lasting true: from the step on; false: in the step alone
 * @param who entered it, not blank
 * @param why it is expected, not blank
 */
public record Shock(int step, double amount, boolean lasting, String who, String why) {

    public Shock {
        if (step < 1 || step > SeriesForecaster.MOST_STEPS) {
            throw new IllegalArgumentException("step of a shock must be in 1..%d, was %d%nTry: a step of the forecast"
                    .formatted(SeriesForecaster.MOST_STEPS, step));
        }
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(
                    "amount of a shock must be finite, was %s%nTry: a number".formatted(amount));
        }
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a shock must say who entered it and why%nTry: name and reason".formatted());
        }
    }

    /** What it adds at a step. */
    double at(int ahead) {
        return ahead == step || (lasting && ahead > step) ? amount : 0;
    }
}
