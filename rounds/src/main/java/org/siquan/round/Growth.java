package org.siquan.round;

/** How arrays grow: by half, up to the longest that Java allows. */
final class Growth {

    /** Longest array that every virtual machine can make. */
    static final int LONGEST = Integer.MAX_VALUE - 8;

    private Growth() {}

    /**
     * A new length that holds at least so many.
     *
     * @throws ArithmeticException if no array is that long
     */
    static int of(int length, int least) {
        if (least > LONGEST) {
            throw new ArithmeticException("an array holds at most %d, %d were asked for".formatted(LONGEST, least));
        }
        return (int) Math.min(LONGEST, Math.max(least, length + (length >> 1) + 16L));
    }
}
