package org.siquan.app.filings.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Province;

/** What somebody typed about a packet. */
final class FilingForm {

    private FilingForm() {}

    static FilingKind kind(String word) {
        return constant(FilingKind.class, word);
    }

    static FilingMove move(String word) {
        return constant(FilingMove.class, word);
    }

    /** The constant of this name; 422 for any other word. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("filing-choice", cut(word)));
    }

    static Province province(String word) {
        try {
            return new Province(word);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("filing-choice", cut(word));
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid("filing-day-typed", cut(text));
        }
    }

    private static String cut(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
