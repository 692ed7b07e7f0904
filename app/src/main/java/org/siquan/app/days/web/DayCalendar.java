package org.siquan.app.days.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceState;
import org.siquan.app.placements.RunningPlacement;

/** A month of a placement as its page draws it. */
public record DayCalendar(YearMonth month, List<List<Cell>> weeks) {

    private static final int WEEK = 7;

    public DayCalendar {
        weeks = List.copyOf(weeks);
    }

    /**
     * A day.
     *
     * @param inMonth false fills the week up
     * @param there the placement ran on it and it is not in the future
     * @param look {@code away}, {@code there}, {@code bad}, {@code open}, {@code rest} or {@code none}
     */
    public record Cell(
            LocalDate day,
            boolean inMonth,
            boolean planned,
            boolean there,
            @Nullable Presence presence,
            String look) {}

    static DayCalendar of(
            YearMonth month, RunningPlacement running, Set<LocalDate> planned, List<Presence> said, LocalDate today) {
        Map<LocalDate, Presence> byDay = said.stream().collect(Collectors.toMap(Presence::day, Function.identity()));
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            weeks.add(monday.datesUntil(monday.plusDays(WEEK))
                    .map(day -> cell(day, month, running, planned.contains(day), byDay.get(day), today))
                    .toList());
        }
        return new DayCalendar(month, weeks);
    }

    private static Cell cell(
            LocalDate day,
            YearMonth month,
            RunningPlacement running,
            boolean planned,
            @Nullable Presence presence,
            LocalDate today) {
        boolean there = running.on(day) && !day.isAfter(today);
        return new Cell(
                day,
                YearMonth.from(day).equals(month),
                planned,
                there,
                presence,
                look(planned, there && day.isBefore(today), presence));
    }

    private static String look(boolean planned, boolean over, @Nullable Presence presence) {
        if (presence != null) {
            if (presence.disagree() || presence.state() == PresenceState.ABSENT) {
                return "bad";
            }
            return presence.state().atWork() ? "there" : "away";
        }
        if (!planned) {
            return "rest";
        }
        return over ? "open" : "none";
    }
}
