package org.siquan.app.days;

import java.time.LocalDate;

/**
 * A week of a placement. Times in minutes.
 *
 * @param longest on one day
 * @param restDays days at work on which no shift was planned
 * @param restLeft days of the week without work by what was said; a week needs one (劳动法, Art. 38)
 */
public record WeekHours(
        LocalDate monday,
        int plannedDays,
        int plannedMinutes,
        int presentDays,
        int presentMinutes,
        int longest,
        int restDays,
        int restLeft) {

    /** True beyond these hours a week. */
    public boolean overWeek(double hours) {
        return presentMinutes > hours * 60 + 1e-9;
    }

    /** True beyond so many minutes on one day. */
    public boolean overDay(int minutes) {
        return longest > minutes;
    }
}
