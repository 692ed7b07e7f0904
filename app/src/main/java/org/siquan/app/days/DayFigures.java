package org.siquan.app.days;

import java.time.Duration;
import org.siquan.engine.rules.Figures;

/**
 * Numbers that no text gives and a region sets for itself. An hour for a grave accident is what 国务院令第493号, Art. 9, gives the
 * head of a unit (from memory, to be checked); a day is {@link Figures#importantHours}; the others are this project's own.
 *
 * @param uncheckedDays so many work days in a row without a check raise a flag
 * @param longDayMinutes more at the unit raises a flag (劳动法, Art. 36)
 * @param lateEntryDays so far back somebody may still say something about a day
 * @param longestLeaveDays of one request
 */
public record DayFigures(
        int uncheckedDays,
        int longDayMinutes,
        int lateEntryDays,
        int longestLeaveDays,
        Duration grave,
        Duration serious,
        Duration ordinary) {

    public static final DayFigures STANDARD = new DayFigures(
            3,
            480,
            62,
            60,
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofMinutes(Math.round(Figures.STANDARD.importantHours() * 60)));

    /** Time from knowing to reporting. */
    public Duration toReport(Incident.Level level) {
        return switch (level) {
            case GRAVE -> grave;
            case SERIOUS -> serious;
            case ORDINARY -> ordinary;
        };
    }
}
