package org.siquan.engine.matching.verify;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The lists of choices, one behind the other, best first. A position is an index into them all. Arrays given are kept and
 * must not be changed afterwards. Thread-safe.
 */
public final class Wishes {

    private final int lists;
    private final int stride;
    private final int @Nullable [] first;
    private final short @Nullable [] narrow;
    private final int[] wide;
    private final BitSet barred;
    private final BitSet tied;

    private Wishes(
            int lists,
            int stride,
            int @Nullable [] first,
            short @Nullable [] narrow,
            int[] wide,
            BitSet barred,
            BitSet tied) {
        this.lists = lists;
        this.stride = stride;
        this.first = first;
        this.narrow = narrow;
        this.wide = wide;
        this.barred = barred;
        this.tied = tied;
    }

    /**
     * Lists of one length.
     *
     * @param stride choices of each applicant, &ge; 1
     * @param places length = applicants × stride; indices of places as unsigned 16-bit numbers
     */
    public static Wishes rows(int stride, short[] places) {
        if (stride < 1 || places.length % stride != 0) {
            throw new IllegalArgumentException("the choices (%d) must be full rows of at least one, stride was %d"
                    .formatted(places.length, stride));
        }
        return new Wishes(places.length / stride, stride, null, places, new int[0], new BitSet(), new BitSet());
    }

    /**
     * Lists of any length.
     *
     * @param first length = applicants + 1; where each list begins, ascending from 0
     * @param places length = {@code first[applicants]}; indices of places
     */
    public static Wishes lists(int[] first, int[] places) {
        if (first.length == 0 || first[0] != 0 || first[first.length - 1] != places.length) {
            throw new IllegalArgumentException(
                    "the lists must begin at 0 and end at the last choice, %d".formatted(places.length));
        }
        return new Wishes(first.length - 1, 0, first, null, places, new BitSet(), new BitSet());
    }

    /** The same lists; at these positions the applicant may not take the place. */
    public Wishes barring(BitSet positions) {
        return new Wishes(lists, stride, first, narrow, wide, (BitSet) positions.clone(), tied);
    }

    /** The same lists; each of these positions is wanted as much as the one before it. */
    public Wishes tying(BitSet positions) {
        return new Wishes(lists, stride, first, narrow, wide, barred, (BitSet) positions.clone());
    }

    int lists() {
        return lists;
    }

    int size() {
        return narrow == null ? wide.length : narrow.length;
    }

    /** Throws if any choice is not of a place below this number. */
    void requirePlaces(int places) {
        int wrong = 0;
        if (narrow == null) {
            for (int place : wide) {
                wrong |= place | (places - 1 - place);
            }
        } else {
            for (short place : narrow) {
                wrong |= places - 1 - (place & 0xffff);
            }
        }
        if (wrong < 0) {
            throw new IllegalArgumentException("every choice must be of a place 0..%d".formatted(places - 1));
        }
    }

    int first(int applicant) {
        return first == null ? applicant * stride : first[applicant];
    }

    int end(int applicant) {
        return first == null ? (applicant + 1) * stride : first[applicant + 1];
    }

    int place(int position) {
        return narrow == null ? wide[position] : narrow[position] & 0xffff;
    }

    boolean eligible(int position) {
        return !barred.get(position);
    }

    boolean anyBarred() {
        return !barred.isEmpty();
    }

    boolean anyTied() {
        return !tied.isEmpty();
    }

    /** Position behind the choices that are wanted strictly more than this one, or than nothing if negative. */
    int endOfBetter(int applicant, int choice) {
        if (choice < 0) {
            return end(applicant);
        }
        int position = first(applicant) + choice;
        while (tied.get(position)) {
            position--;
        }
        return position;
    }
}
