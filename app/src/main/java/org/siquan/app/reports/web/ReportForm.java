package org.siquan.app.reports.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.reports.InternshipReports.Particulars;
import org.siquan.app.reports.InternshipType;
import org.siquan.app.reports.Organised;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.Setting;

/** Reads the forms of the reports; a value may be a constant's name or the word of the platform. */
final class ReportForm {

    private static final int LONGEST_COURSE = 60;
    private static final int LONGEST_REASON = 200;
    private static final BigDecimal LEAST_CREDITS = new BigDecimal("0.5");
    private static final BigDecimal MOST_CREDITS = new BigDecimal(60);

    private ReportForm() {}

    static Particulars particulars(Map<String, String> form) {
        return new Particulars(
                type(text(form, "type")),
                word(text(form, "organised"), Organised.values(), Organised::code),
                word(text(form, "setting"), Setting.values(), Setting::code),
                yesOrNo(text(form, "bearing")),
                shorter(text(form, "why"), LONGEST_REASON),
                shorter(text(form, "course"), LONGEST_COURSE),
                credits(text(form, "credits")));
    }

    /** 生产 was a type of the pilot of 2022 alone. */
    private static @Nullable InternshipType type(String value) {
        if (value.startsWith("生产") || value.toUpperCase(Locale.ROOT).equals("PRODUCTION")) {
            throw ProblemException.invalid("report-type-2022");
        }
        return word(value, InternshipType.values(), InternshipType::code);
    }

    private static <E extends Enum<E>> @Nullable E word(String value, E[] all, Function<E, String> code) {
        if (value.isEmpty()) {
            return null;
        }
        for (E one : all) {
            if (one.name().equals(value)
                    || code.apply(one).equals(value)
                    || code.apply(one).equals(value + "实习")) {
                return one;
            }
        }
        throw ProblemException.invalid("report-value", value);
    }

    private static @Nullable Boolean yesOrNo(String value) {
        return switch (value) {
            case "" -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> throw ProblemException.invalid("report-value", value);
        };
    }

    private static String shorter(String value, int longest) {
        if (value.length() > longest) {
            throw ProblemException.invalid("report-too-long", longest);
        }
        return value;
    }

    private static @Nullable BigDecimal credits(String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            BigDecimal credits = new BigDecimal(value);
            if (credits.scale() <= 1 && credits.compareTo(LEAST_CREDITS) >= 0 && credits.compareTo(MOST_CREDITS) <= 0) {
                return credits;
            }
        } catch (NumberFormatException _) {
            throw ProblemException.invalid("report-credits", value);
        }
        throw ProblemException.invalid("report-credits", value);
    }

    static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw ProblemException.invalid("report-day", value);
        }
    }

    static ReportPeriod.Kind kind(String value) {
        for (ReportPeriod.Kind kind : ReportPeriod.Kind.values()) {
            if (kind.name().equals(value)) {
                return kind;
            }
        }
        throw ProblemException.invalid("report-value", value);
    }

    private static String text(Map<String, String> form, String key) {
        return form.getOrDefault(key, "").strip();
    }
}
