package org.siquan.round;

import java.math.BigDecimal;

/** Decimal numbers as text has them, read from bytes into thousandths. */
final class Decimal {

    /** Places behind the point. */
    static final int PLACES = 3;

    /** Not a decimal number that can be used; {@link CellFaults#decimal} says why. */
    static final long NONE = Long.MIN_VALUE;

    private static final int[] POWERS = {1, 10, 100, 1000};
    private static final int DIGITS = 12;

    private Decimal() {}

    /** The number in thousandths, or {@link #NONE}; at most 12 digits before the point and three behind it. */
    static long of(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (negative || (i < to && bytes[i] == '+')) {
            i++;
        }
        int begun = i;
        long value = 0;
        while (i < to && digit(bytes[i])) {
            value = 10 * value + bytes[i++] - '0';
            if (i - begun > DIGITS) {
                return NONE;
            }
        }
        boolean digits = i > begun;
        int places = 0;
        if (i < to && bytes[i] == '.') {
            for (i++; i < to && digit(bytes[i]); i++) {
                digits = true;
                if (places < PLACES) {
                    value = 10 * value + bytes[i] - '0';
                    places++;
                } else if (bytes[i] != '0') {
                    return NONE;
                }
            }
        }
        if (i < to || !digits) {
            return NONE;
        }
        long thousandths = value * POWERS[PLACES - places];
        return negative ? -thousandths : thousandths;
    }

    /** Places behind the point that a number of thousandths needs, 0..3. */
    static int places(long thousandths) {
        if (thousandths % 1000 == 0) {
            return 0;
        }
        return thousandths % 100 == 0 ? 1 : thousandths % 10 == 0 ? 2 : PLACES;
    }

    /** What thousandths are divided by to keep so many places. */
    static int divisor(int places) {
        return POWERS[PLACES - places];
    }

    /** The number as people write it. */
    static String text(long thousandths) {
        return BigDecimal.valueOf(thousandths, PLACES).stripTrailingZeros().toPlainString();
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
