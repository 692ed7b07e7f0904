package org.siquan.app.rosters.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and years as the schools' systems write them, or as a workbook stores a cell that is formatted as a day. */
final class RosterDays {

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))(?:[ T].*)?");
    private static final Pattern STORED = Pattern.compile("([0-9]{5})(?:\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?:[^0-9].*|[0-9]{2}|[0-9]{4})?");
    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{2})\\s*级");
    /** Day 0 of a workbook. */
    private static final LocalDate WORKBOOK_ZERO = LocalDate.of(1899, 12, 30);

    private static final int CENTURY = 2000;

    private RosterDays() {}

    static Optional<LocalDate> day(String text) {
        Optional<LocalDate> stored = stored(text);
        Matcher day = DAY.matcher(text);
        if (stored.isPresent() || !day.matches()) {
            return stored;
        }
        String month = day.group(2) == null ? day.group(4) : day.group(2);
        String of = day.group(3) == null ? day.group(5) : day.group(3);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(month), Integer.parseInt(of)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Year of entry: 2024, 2024级, 24级, 2024-09, 20240901. */
    static OptionalInt year(String text) {
        Optional<LocalDate> stored = stored(text);
        if (stored.isPresent()) {
            return OptionalInt.of(stored.get().getYear());
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return OptionalInt.of(Integer.parseInt(year.group(1)));
        }
        Matcher brief = SHORT_YEAR.matcher(text);
        return brief.matches() ? OptionalInt.of(CENTURY + Integer.parseInt(brief.group(1))) : OptionalInt.empty();
    }

    private static Optional<LocalDate> stored(String text) {
        Matcher stored = STORED.matcher(text);
        return stored.matches()
                ? Optional.of(WORKBOOK_ZERO.plusDays(Long.parseLong(stored.group(1))))
                : Optional.empty();
    }
}
