package org.siquan.app.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.siquan.app.platform.ProblemException;

/**
 * What one file of the platform covers (CH-1): the plan of a term, with the internships that begin in it, or the report of a month,
 * with all that ended in the month before.
 *
 * @param code of a month {@code 2026-04}; of a term {@code 2025-2026-2}
 * @param first day covered; {@code last} too
 */
public record ReportPeriod(Kind kind, String code, LocalDate first, LocalDate last) {

    /** What is reported. */
    public enum Kind {
        /** 学期实习计划. */
        TERM,
        /** 按月报送. */
        MONTH
    }

    private static final Pattern TERM = Pattern.compile("(20[0-9]{2})-(20[0-9]{2})-([12])");
    /** No text says when a term begins: the first is taken as August to January, the second as February to July. */
    private static final int FIRST_TERM = 8;

    private static final int SECOND_TERM = 2;

    /** The report of this month. */
    public static ReportPeriod month(YearMonth month) {
        YearMonth covered = month.minusMonths(1);
        return new ReportPeriod(Kind.MONTH, month.toString(), covered.atDay(1), covered.atEndOfMonth());
    }

    /** The plan of the term that has this day. */
    public static ReportPeriod termOf(LocalDate day) {
        int month = day.getMonthValue();
        if (month >= SECOND_TERM && month < FIRST_TERM) {
            return term(day.getYear() - 1, 2);
        }
        return term(month >= FIRST_TERM ? day.getYear() : day.getYear() - 1, 1);
    }

    private static ReportPeriod term(int year, int term) {
        LocalDate first = term == 1 ? LocalDate.of(year, FIRST_TERM, 1) : LocalDate.of(year + 1, SECOND_TERM, 1);
        return new ReportPeriod(
                Kind.TERM,
                "%d-%d-%d".formatted(year, year + 1, term),
                first,
                first.plusMonths(FIRST_TERM - SECOND_TERM).minusDays(1));
    }

    /**
     * From a URL.
     *
     * @throws ProblemException 422 for anything that is none
     */
    public static ReportPeriod of(Kind kind, String code) {
        if (kind == Kind.MONTH) {
            try {
                YearMonth month = YearMonth.parse(code);
                if (month.getYear() >= 2022 && month.getYear() < 2100) {
                    return month(month);
                }
            } catch (DateTimeException _) {
                throw ProblemException.invalid("report-month", code);
            }
            throw ProblemException.invalid("report-month", code);
        }
        var parts = TERM.matcher(code);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) != Integer.parseInt(parts.group(1)) + 1) {
            throw ProblemException.invalid("report-term", code);
        }
        return term(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(3)));
    }

    /** The one before; {@link #next} the one after. */
    public ReportPeriod previous() {
        return kind == Kind.MONTH ? month(YearMonth.parse(code).minusMonths(1)) : termOf(first.minusDays(1));
    }

    public ReportPeriod next() {
        return kind == Kind.MONTH ? month(YearMonth.parse(code).plusMonths(1)) : termOf(last.plusDays(1));
    }
}
