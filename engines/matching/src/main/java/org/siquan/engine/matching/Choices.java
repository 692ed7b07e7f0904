package org.siquan.engine.matching;

import org.jspecify.annotations.Nullable;

/**
 * All lists of choices in one column: the list of applicant {@code a} stands at positions {@code first(a)} to
 * {@code end(a) - 1}, best first. A place takes two bytes where there are at most 65,536 of them, else four; lists of one
 * common length need no offsets. A choice may be tied with the one before it; whoever needs strict lists takes the order
 * as it stands. Immutable; the arrays given are kept and must not be changed afterwards.
 */
public final class Choices {

    private static final int NARROW = 1 << 16;

    private final int applicants;
    private final int stride;
    private final int @Nullable [] first;
    private final boolean shorts;
    private final short[] narrow;
    private final int[] wide;
    private final long @Nullable [] barred;
    private final long @Nullable [] tied;

    private Choices(
            int applicants,
            int stride,
            int @Nullable [] first,
            boolean shorts,
            short[] narrow,
            int[] wide,
            long @Nullable [] barred,
            long @Nullable [] tied) {
        this.applicants = applicants;
        this.stride = stride;
        this.first = first;
        this.shorts = shorts;
        this.narrow = narrow;
        this.wide = wide;
        this.barred = barred;
        this.tied = tied;
    }

    /**
     * Lists of one length, everybody eligible everywhere.
     *
     * @param stride choices of each applicant, &ge; 0
     * @param places length = applicants × stride; indices of places as unsigned 16-bit numbers
     */
    public static Choices rows(int stride, short[] places) {
        return new Choices(
                stride == 0 ? 0 : places.length / stride, stride, null, true, places, new int[0], null, null);
    }

    /**
     * Lists of any length.
     *
     * @param first length = applicants + 1; where each list begins, ascending from 0
     * @param places length = {@code first[applicants]}; indices of places
     * @param placeCount number of places; decides the width of the column
     * @param barred bit set over positions: choices the applicant may not take; null = none
     */
    public static Choices lists(int[] first, int[] places, int placeCount, long @Nullable [] barred) {
        if (placeCount > NARROW) {
            return new Choices(first.length - 1, 0, first, false, new short[0], places, barred, null);
        }
        short[] narrow = new short[places.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (short) places[i];
        }
        return lists(first, narrow, barred);
    }

    /**
     * Lists of any length, of at most 65,536 places.
     *
     * @param first length = applicants + 1; where each list begins, ascending from 0
     * @param places length = {@code first[applicants]}; indices of places as unsigned 16-bit numbers
     * @param barred bit set over positions: choices the applicant may not take; null = none
     */
    public static Choices lists(int[] first, short[] places, long @Nullable [] barred) {
        return new Choices(first.length - 1, 0, first, true, places, new int[0], barred, null);
    }

    /** The same lists with ties: a bit set over positions, set where a choice is as good as the one before it. */
    public Choices tied(long @Nullable [] withTheOneBefore) {
        return new Choices(applicants, stride, first, shorts, narrow, wide, barred, withTheOneBefore);
    }

    /** The same lists, but the choice at one position comes first in its list and is tied with none. */
    Choices after(Promotion moved) {
        return new Choices(
                applicants,
                stride,
                first,
                shorts,
                shorts ? moved.of(narrow) : narrow,
                shorts ? wide : moved.of(wide),
                barred == null ? null : moved.bits(barred),
                tied == null ? null : moved.ties(tied));
    }

    /** Number of lists. */
    public int applicants() {
        return applicants;
    }

    /** Position of the applicant's best choice. */
    public int first(int applicant) {
        return first == null ? applicant * stride : first[applicant];
    }

    /** Position behind the applicant's last choice. */
    public int end(int applicant) {
        return first == null ? (applicant + 1) * stride : first[applicant + 1];
    }

    /** Index of the place at a position. */
    public int placeAt(int position) {
        return shorts ? narrow[position] & 0xffff : wide[position];
    }

    /** True if the applicant may take the place at this position. */
    public boolean eligibleAt(int position) {
        return barred == null || (barred[position >>> 6] & (1L << position)) == 0;
    }

    /** True if the applicant likes the place at this position as much as the one before it. */
    public boolean tiedAt(int position) {
        return tied != null && (tied[position >>> 6] & (1L << position)) != 0;
    }

    /** Number of choices that are tied with the one before. */
    public int ties() {
        int ties = 0;
        for (int i = 0; tied != null && i < tied.length; i++) {
            ties += Long.bitCount(tied[i]);
        }
        return ties;
    }

    /** Length of the longest list. */
    public int longest() {
        if (first == null) {
            return stride;
        }
        int longest = 0;
        for (int a = 0; a < applicants; a++) {
            longest = Math.max(longest, first[a + 1] - first[a]);
        }
        return longest;
    }

    /** All choices of all applicants. */
    public int size() {
        return shorts ? narrow.length : wide.length;
    }

    /** Memory of the columns in bytes. */
    public long bytes() {
        return (first == null ? 0 : 4L * first.length)
                + (shorts ? 2L : 4L) * size()
                + (barred == null ? 0 : 8L * barred.length)
                + (tied == null ? 0 : 8L * tied.length);
    }
}
