package org.siquan.round;

/** Whole numbers as text has them, read from bytes. */
final class WholeNumbers {

    /** Not a whole number of 64 bits. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SAFE_DIGITS = 18;

    private WholeNumbers() {}

    /** The number, or {@link #NONE}; at most 18 digits. */
    static long of(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (negative || (i < to && bytes[i] == '+')) {
            i++;
        }
        if (i == to || to - i > SAFE_DIGITS) {
            return NONE;
        }
        long value = 0;
        for (; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return NONE;
            }
            value = 10 * value + bytes[i] - '0';
        }
        return negative ? -value : value;
    }
}
