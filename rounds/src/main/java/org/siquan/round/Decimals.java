package org.siquan.round;

import java.util.Arrays;

/** A column of decimal numbers that grows, in thousandths, brought to whole numbers by one power of ten at the end. */
final class Decimals {

    private long[] values;
    private int size;
    private int places;
    private boolean gaps;

    Decimals(int expected) {
        values = new long[expected];
    }

    /** @param thousandths {@link Decimal#NONE} = not given */
    void add(long thousandths) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.of(size, size + 1));
        }
        values[size++] = thousandths;
        if (thousandths == Decimal.NONE) {
            gaps = true;
        } else if (places < Decimal.PLACES && thousandths % Decimal.divisor(places) != 0) {
            places = Decimal.places(thousandths);
        }
    }

    int size() {
        return size;
    }

    /** Thousandths, or {@link Decimal#NONE}. */
    long get(int index) {
        return values[index];
    }

    /** True if some are not given. */
    boolean gaps() {
        return gaps;
    }

    /** Places behind the point that all of them need together. */
    int places() {
        return places;
    }

    /** The number as a whole one of so many places; 0 if not given. */
    long scaled(int index, int toPlaces) {
        return values[index] == Decimal.NONE ? 0 : values[index] / Decimal.divisor(toPlaces);
    }
}
