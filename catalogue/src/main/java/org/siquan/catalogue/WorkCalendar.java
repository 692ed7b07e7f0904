package org.siquan.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Working days of China by the yearly notice on holidays, with make-up working days. It answers only for years whose
 * notice it holds: a guess for an unpublished year would put people to work on a holiday. Immutable, thread-safe.
 *
 * @implNote O(1) a day, O(1) memory a listed day. Source: see {@link #vintage()}
 */
public final class WorkCalendar {

    private final Vintage vintage;
    private final Map<LocalDate, DayKind> listed;
    private final SortedSet<Integer> years;

    WorkCalendar(Vintage vintage, Map<LocalDate, DayKind> listed) {
        this.vintage = vintage;
        this.listed = new HashMap<>(listed);
        var known = new TreeSet<Integer>();
        for (var date : listed.keySet()) {
            if (off(LocalDate.of(date.getYear(), 1, 1)) && off(LocalDate.of(date.getYear(), 10, 1))) {
                known.add(date.getYear());
            }
        }
        years = Collections.unmodifiableSortedSet(known);
    }

    private boolean off(LocalDate date) {
        return listed.get(date) instanceof DayKind.Holiday;
    }

    /** Where the days come from. */
    public Vintage vintage() {
        return vintage;
    }

    /** The years it answers for: those of which 1 January and 1 October are listed as off. */
    public SortedSet<Integer> years() {
        return years;
    }

    /** What is known about the day; {@link DayKind.NotPublished} outside {@link #years()}. */
    public DayKind kindOf(LocalDate date) {
        if (!years.contains(date.getYear())) {
            return new DayKind.NotPublished(date.getYear());
        }
        var known = listed.get(date);
        if (known != null) {
            return known;
        }
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend ? new DayKind.Weekend() : new DayKind.Workday();
    }

    /**
     * True if people work on the day, make-up working days included.
     *
     * @throws CalendarNotPublished outside {@link #years()}
     */
    public boolean isWorkday(LocalDate date) {
        return switch (kindOf(date)) {
            case DayKind.Workday _ -> true;
            case DayKind.MakeUpWorkday _ -> true;
            case DayKind.Weekend _ -> false;
            case DayKind.Holiday _ -> false;
            case DayKind.NotPublished(int year) -> throw new CalendarNotPublished(year, years);
        };
    }

    /**
     * True if the notice makes the day a day off; false on ordinary weekends.
     *
     * @throws CalendarNotPublished outside {@link #years()}
     */
    public boolean isHoliday(LocalDate date) {
        return holidayName(date).isPresent();
    }

    /**
     * Name of the holiday if the notice makes the day a day off; none on make-up working days.
     *
     * @throws CalendarNotPublished outside {@link #years()}
     */
    public Optional<String> holidayName(LocalDate date) {
        return switch (kindOf(date)) {
            case DayKind.Holiday(String name) -> Optional.of(name);
            case DayKind.NotPublished(int year) -> throw new CalendarNotPublished(year, years);
            case DayKind.Workday _, DayKind.MakeUpWorkday _, DayKind.Weekend _ -> Optional.empty();
        };
    }

    /**
     * Number of working days from the first date (included) to the second (excluded); 0 if they are in reverse.
     *
     * @throws CalendarNotPublished if a day lies outside {@link #years()}
     */
    public int countWorkdays(LocalDate from, LocalDate until) {
        int count = 0;
        for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
            count += isWorkday(date) ? 1 : 0;
        }
        return count;
    }
}
