package org.siquan.cli;

import org.siquan.engine.intake.forecast.Frequency;

/** One series of a file, without gaps. */
final class ReadSeries {

    private final String name;
    private final double[] values;
    private final int first;
    private final boolean dated;
    private final int filled;

    /**
     * Takes over the values.
     *
     * @param values oldest first
     * @param first period of the first value, see {@link SeriesPeriod}
     * @param dated whether its periods are dates; else they are places
     * @param filled values that the file did not have
     */
    ReadSeries(String name, double[] values, int first, boolean dated, int filled) {
        this.name = name;
        this.values = values;
        this.first = first;
        this.dated = dated;
        this.filled = filled;
    }

    String name() {
        return name;
    }

    /** Not a copy. */
    double[] values() {
        return values;
    }

    int first() {
        return first;
    }

    int filled() {
        return filled;
    }

    /** The period of a value, from 0, as a person writes it; also beyond the last one. */
    String period(int index, Frequency frequency) {
        return SeriesPeriod.text(first + index, dated, frequency);
    }
}
