package org.siquan.engine.matching;

import java.util.Objects;

/**
 * One choice moves to the head of its list; those before it move one back. Applied to every column that goes by position.
 *
 * @param to position of the head
 * @param from where the choice stood, at or behind {@code to}
 * @param end position behind the list
 */
record Promotion(int to, int from, int end) {

    /** The choice of an applicant. @throws IndexOutOfBoundsException if there is none of this index */
    static Promotion of(Choices choices, int applicant, int choice) {
        int first = choices.first(applicant);
        int end = choices.end(applicant);
        return new Promotion(first, first + Objects.checkIndex(choice, end - first), end);
    }

    /** Where the choice stood that stands at a position now. */
    int origin(int position) {
        if (position < to || position > from) {
            return position;
        }
        return position == to ? from : position - 1;
    }

    int[] of(int[] column) {
        int[] moved = column.clone();
        System.arraycopy(column, to, moved, to + 1, from - to);
        moved[to] = column[from];
        return moved;
    }

    short[] of(short[] column) {
        short[] moved = column.clone();
        System.arraycopy(column, to, moved, to + 1, from - to);
        moved[to] = column[from];
        return moved;
    }

    /** Only scores that go by position move. */
    Scores of(Scores scores) {
        return scores instanceof Scores.Listed listed ? Scores.listed(of(listed.score)) : scores;
    }

    /** A bit set over positions. */
    long[] bits(long[] column) {
        long[] moved = column.clone();
        for (int position = to; position <= from; position++) {
            set(moved, position, get(column, origin(position)));
        }
        return moved;
    }

    /** Ties with the choice before: the moved one has none, and whoever was tied with it is so with the one before it. */
    long[] ties(long[] column) {
        long[] moved = bits(column);
        set(moved, to, false);
        if (from + 1 < end) {
            set(moved, from + 1, get(column, from) && get(column, from + 1));
        }
        return moved;
    }

    private static boolean get(long[] bits, int position) {
        return (bits[position >>> 6] & (1L << position)) != 0;
    }

    private static void set(long[] bits, int position, boolean value) {
        if (value) {
            bits[position >>> 6] |= 1L << position;
        } else {
            bits[position >>> 6] &= ~(1L << position);
        }
    }
}
