package org.siquan.cli;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.engine.intake.forecast.Frequency;

/**
 * The period of a value: a year {@code 2024}, a quarter {@code 2024Q3}, a month {@code 2024-07} or a day in it, or the place in
 * the series {@code 1, 2, 3 …}. Years are of the Gregorian calendar, 1900 to 2100; nothing else is guessed.
 */
final class SeriesPeriod {

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private SeriesPeriod() {}

    /** Counts steps of the frequency, so that periods that follow each other differ by 1; empty if it is no such period. */
    static OptionalInt of(String text, Frequency frequency) {
        if (PLACE.matcher(text).matches()) {
            int place = Integer.parseInt(text);
            boolean year = place >= FIRST_YEAR && place <= LAST_YEAR && text.length() == 4;
            return year && frequency != Frequency.YEARLY ? OptionalInt.empty() : OptionalInt.of(place);
        }
        return switch (frequency) {
            case YEARLY -> OptionalInt.empty();
            case QUARTERLY -> of(QUARTER.matcher(text), QUARTERS);
            case MONTHLY -> of(MONTH.matcher(text), MONTHS);
        };
    }

    private static OptionalInt of(Matcher found, int perYear) {
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(found.group(1));
        return year < FIRST_YEAR || year > LAST_YEAR
                ? OptionalInt.empty()
                : OptionalInt.of(year * perYear + Integer.parseInt(found.group(2)) - 1);
    }

    /** Whether a period that was read is a place in the series and no date. */
    static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /** A count of steps as a person writes it. */
    static String text(int period, boolean dated, Frequency frequency) {
        if (!dated) {
            return String.valueOf(period);
        }
        return switch (frequency) {
            case YEARLY -> String.valueOf(period);
            case QUARTERLY -> "%dQ%d".formatted(period / QUARTERS, period % QUARTERS + 1);
            case MONTHLY -> "%d-%02d".formatted(period / MONTHS, period % MONTHS + 1);
        };
    }
}
