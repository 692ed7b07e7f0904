package org.siquan.app.reports;

import java.time.LocalDate;
import org.siquan.app.platform.ProblemException;

/**
 * An academic year (学年), 1 September to 31 August. The quality report is written by it and not by the calendar: placements are
 * arranged by term and cohorts change in September, so a calendar year would cut both in two.
 *
 * @param begins the year in which it begins, 2021 to 2099
 */
public record ReportYear(int begins) {

    private static final int SEPTEMBER = 9;
    private static final int EARLIEST = 2021;
    private static final int LATEST = 2099;

    public ReportYear {
        if (begins < EARLIEST || begins > LATEST) {
            throw ProblemException.invalid("report-year", begins, EARLIEST, LATEST);
        }
    }

    /** The one that has this day. */
    public static ReportYear of(LocalDate day) {
        return new ReportYear(day.getMonthValue() >= SEPTEMBER ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(begins, SEPTEMBER, 1);
    }

    public LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }

    @Override
    public String toString() {
        return begins + "–" + (begins + 1);
    }
}
