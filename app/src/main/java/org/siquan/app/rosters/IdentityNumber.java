package org.siquan.app.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An 18-digit identity number (公民身份号码) by GB 11643-1999: six digits of the place, eight of the date of birth, three in sequence,
 * and the check character of ISO 7064 MOD 11-2. Its text never shows more than the first three and the last two.
 */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int BORN_AT = 6;
    private static final int BORN_END = 14;
    private static final int MODULUS = 11;
    private static final int TEN = 10;
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private final String digits;
    private final LocalDate born;

    private IdentityNumber(String digits, LocalDate born) {
        this.digits = digits;
        this.born = born;
    }

    /** What came of reading one. */
    public sealed interface Reading {}

    /** It is one. */
    public record Sound(IdentityNumber number) implements Reading {}

    /** It is none. */
    public record Wrong(Fault fault) implements Reading {}

    /** Why it is none. */
    public enum Fault {
        /** Not 17 digits and a digit or X. */
        SHAPE,
        /** A spreadsheet kept it as a number, and its last digits are lost. */
        ROUNDED,
        /** The date of birth in it is no date, before 1900 or in the future. */
        DATE,
        CHECK
    }

    /** Reads one; blanks and a small x are no fault. */
    public static Reading read(String text, LocalDate today) {
        String digits = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (digits.matches("[0-9.]+E[+]?[0-9]+")) {
            return new Wrong(Fault.ROUNDED);
        }
        if (!digits.matches("[1-9][0-9]{16}[0-9X]")) {
            return new Wrong(Fault.SHAPE);
        }
        LocalDate born;
        try {
            born = LocalDate.of(
                    Integer.parseInt(digits.substring(BORN_AT, BORN_AT + 4)),
                    Integer.parseInt(digits.substring(BORN_AT + 4, BORN_AT + 6)),
                    Integer.parseInt(digits.substring(BORN_AT + 6, BORN_END)));
        } catch (DateTimeException _) {
            return new Wrong(Fault.DATE);
        }
        if (born.getYear() < 1900 || born.isAfter(today)) {
            return new Wrong(Fault.DATE);
        }
        return check(digits) == digits.charAt(LENGTH - 1)
                ? new Sound(new IdentityNumber(digits, born))
                : new Wrong(Fault.CHECK);
    }

    /** The check character that belongs to the first seventeen digits: ISO 7064 MOD 11-2. */
    static char check(String digits) {
        int rest = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            rest = (rest + digits.charAt(i) - '0') * 2 % MODULUS;
        }
        int check = (MODULUS + 1 - rest) % MODULUS;
        return check == TEN ? 'X' : (char) ('0' + check);
    }

    /** The number itself. Whoever calls it keeps it out of logs, messages and the audit. */
    public String reveal() {
        return digits;
    }

    public LocalDate born() {
        return born;
    }

    /** The first three and the last two, as every page shows it. */
    public String mask() {
        return mask(digits);
    }

    /** The first three and the last two of anything long; shorter things are hidden wholly. */
    public static String mask(String text) {
        int length = text.length();
        return length <= 2 * (SHOWN_FIRST + SHOWN_LAST)
                ? "*".repeat(length)
                : text.substring(0, SHOWN_FIRST)
                        + "*".repeat(length - SHOWN_FIRST - SHOWN_LAST)
                        + text.substring(length - SHOWN_LAST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return mask();
    }
}
