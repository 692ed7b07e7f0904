package org.siquan.engine.matching.verify.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as the files write them. */
final class Numbers {

    /** No number. */
    static final long NONE = Long.MIN_VALUE;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d*)?|\\.\\d+)");
    private static final long LARGEST = 2_000_000;

    private Numbers() {}

    /** A whole number of at most 18 digits, or {@link #NONE}. */
    static long whole(String text) {
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : NONE;
    }

    /** A decimal number from -2,000,000 to 2,000,000 with at most three decimals, in thousandths; else {@link #NONE}. */
    static long thousandths(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return NONE;
        }
        BigDecimal number = new BigDecimal(text).movePointRight(3).stripTrailingZeros();
        boolean inRange = number.abs().compareTo(BigDecimal.valueOf(LARGEST * 1000)) <= 0;
        return number.scale() <= 0 && inRange ? number.longValueExact() : NONE;
    }
}
