package org.siquan.app.days.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.EnterpriseId;

/** Parts of a path and of forms, each with its own answer when it is none. */
final class DayParameters {

    private DayParameters() {}

    static UUID id(String text, String unknown) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound(unknown);
        }
    }

    static EnterpriseId unit(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw ProblemException.notFound("days-unit-unknown");
        }
        return new EnterpriseId(text);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid("days-day", text.length() > 20 ? text.substring(0, 20) + "…" : text);
        }
    }

    static LocalDate day(String text, LocalDate otherwise) {
        return text.isBlank() ? otherwise : day(text);
    }

    /** The month, held to those from the first to the last. */
    static YearMonth month(String text, YearMonth otherwise, YearMonth first, YearMonth last) {
        YearMonth month;
        try {
            month = text.isBlank() ? otherwise : YearMonth.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid("days-day", text.length() > 20 ? text.substring(0, 20) + "…" : text);
        }
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    static <E extends Enum<E>> E constant(E[] all, String word, String code) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(code));
    }
}
