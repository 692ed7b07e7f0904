package org.siquan.engine.intake.forecast;

/** What makes a series hard to forecast; the first that fits. */
public enum SeriesKind {
    /** Fewer than three years, or than eight values: no seasons can be learned. */
    SHORT,
    /** Three of ten values or more are 0. */
    SPARSE,
    /** Stands on another level since some moment, see {@link LevelBreak}. */
    LEVEL_BREAK,
    /** None of these. */
    STEADY;

    private static final int LEAST_YEARS = 3;
    private static final int LEAST_VALUES = 8;

    /**
     * What the series is.
     *
     * @param y oldest first, at least one value, all finite
     */
    public static SeriesKind of(double[] y, Frequency frequency) {
        if (y.length < Math.max(LEAST_VALUES, LEAST_YEARS * frequency.perYear())) {
            return SHORT;
        }
        if (Sparse.is(y)) {
            return SPARSE;
        }
        return LevelBreak.find(y, frequency).isPresent() ? LEVEL_BREAK : STEADY;
    }
}
