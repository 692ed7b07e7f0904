package org.siquan.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** A number of any size as a person reads it. */
final class Figure {

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e9;
    private static final int DIGITS = 3;

    private Figure() {}

    /** Three digits, or as many as the whole part has; very large and small ones as powers of ten. */
    static String near(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < PLAIN_FROM || size >= PLAIN_BELOW) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int digits = Math.max(DIGITS, Long.toString((long) size).length());
        return new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }
}
