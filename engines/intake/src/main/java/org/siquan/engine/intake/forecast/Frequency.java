package org.siquan.engine.intake.forecast;

/** How many values a year has. */
public enum Frequency {
    YEARLY(1),
    QUARTERLY(4),
    MONTHLY(12);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    /** Values of a year: the length of a season. */
    public int perYear() {
        return perYear;
    }
}
