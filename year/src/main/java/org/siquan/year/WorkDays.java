package org.siquan.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.siquan.catalogue.DayKind;
import org.siquan.catalogue.WorkCalendar;
import org.siquan.engine.rules.StateCalendar;

/**
 * The days on which a plan has learners at work: the working days of the state's calendar, make-up days included, but never
 * more than five in a calendar week, because a sixth day of eight hours would pass 44 hours. In a year whose holidays are
 * not published yet, Mondays to Fridays. Immutable, thread-safe.
 */
public final class WorkDays {

    private static final int MOST_A_WEEK = 5;

    private final WorkCalendar calendar;

    /** Days by this calendar. */
    public WorkDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The calendar as the rules read it; a year without a notice stays unknown. */
    public StateCalendar asRulesReadIt() {
        return day -> switch (calendar.kindOf(day)) {
            case DayKind.Workday workday -> StateCalendar.Kind.WORKING;
            case DayKind.MakeUpWorkday makeUp -> StateCalendar.Kind.WORKING;
            case DayKind.Weekend weekend -> StateCalendar.Kind.REST;
            case DayKind.Holiday holiday -> StateCalendar.Kind.HOLIDAY;
            case DayKind.NotPublished notPublished -> StateCalendar.Kind.UNKNOWN;
        };
    }

    /** Days of work from the first to the last day, ascending. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> inWeek = new HashMap<>();
        List<LocalDate> days = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).filter(this::working).forEach(day -> {
            if (inWeek.merge(monday(day), 1, Integer::sum) <= MOST_A_WEEK) {
                days.add(day);
            }
        });
        return List.copyOf(days);
    }

    /** The years from the first to the last day whose holidays are not published yet, ascending. */
    public List<Integer> unpublishedYears(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !calendar.years().contains(year))
                .boxed()
                .toList();
    }

    /** Most hours in any calendar week. */
    public static double mostHoursAWeek(List<LocalDate> days, int hoursPerDay) {
        Map<LocalDate, Integer> inWeek = new HashMap<>();
        days.forEach(day -> inWeek.merge(monday(day), hoursPerDay, Integer::sum));
        return inWeek.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private boolean working(LocalDate day) {
        return switch (calendar.kindOf(day)) {
            case DayKind.Workday workday -> true;
            case DayKind.MakeUpWorkday makeUp -> true;
            case DayKind.Weekend weekend -> false;
            case DayKind.Holiday holiday -> false;
            case DayKind.NotPublished notPublished -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
