package org.siquan.engine.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the planned days of work look like in the state's calendar. */
final class Shifts {

    private static final Verdict NOT_GIVEN = Checks.unknown(WorkFact.SHIFTS);

    private Shifts() {}

    /** No day of work on a rest day or holiday; make-up working days are working days. */
    static Check onWorkingDays() {
        return Checks.of(
                List.of(WorkFact.SHIFTS), (f, setting) -> onWorkingDays(f.get(WorkFact.SHIFTS), setting.calendar()));
    }

    private static Verdict onWorkingDays(@Nullable List<LocalDate> shifts, StateCalendar calendar) {
        if (shifts == null) {
            return NOT_GIVEN;
        }
        List<LocalDate> wrong = only(
                shifts,
                day -> calendar.kindOf(day) == StateCalendar.Kind.REST
                        || calendar.kindOf(day) == StateCalendar.Kind.HOLIDAY);
        if (!wrong.isEmpty()) {
            return Checks.verdict(
                    false,
                    "休息日或节假日排班 %d 天，首日 %s".formatted(wrong.size(), wrong.getFirst()),
                    "%d shifts on rest days or holidays, first %s".formatted(wrong.size(), wrong.getFirst()));
        }
        List<LocalDate> open = only(shifts, day -> calendar.kindOf(day) == StateCalendar.Kind.UNKNOWN);
        if (!open.isEmpty()) {
            return notPublished(open.getFirst());
        }
        List<LocalDate> madeUp = only(shifts, Shifts::weekend);
        return madeUp.isEmpty()
                ? Checks.verdict(true, "排班均为工作日", "all shifts are on working days")
                : Checks.verdict(
                        true,
                        "排班均为工作日，其中调休工作日 %d 天，首日 %s".formatted(madeUp.size(), madeUp.getFirst()),
                        "all shifts are on working days, %d of them made up for a holiday, first %s"
                                .formatted(madeUp.size(), madeUp.getFirst()));
    }

    /** A day of rest in every calendar week, and no work on holidays. */
    static Check leaveRest() {
        return Checks.of(
                List.of(WorkFact.SHIFTS), (f, setting) -> leaveRest(f.get(WorkFact.SHIFTS), setting.calendar()));
    }

    private static Verdict leaveRest(@Nullable List<LocalDate> shifts, StateCalendar calendar) {
        if (shifts == null) {
            return NOT_GIVEN;
        }
        List<LocalDate> holidays = only(shifts, day -> calendar.kindOf(day) == StateCalendar.Kind.HOLIDAY);
        if (!holidays.isEmpty()) {
            return Checks.verdict(
                    false,
                    "节假日排班 %d 天，首日 %s".formatted(holidays.size(), holidays.getFirst()),
                    "%d shifts on holidays, first %s".formatted(holidays.size(), holidays.getFirst()));
        }
        Map<LocalDate, Set<LocalDate>> weeks = new HashMap<>();
        shifts.forEach(day -> weeks.computeIfAbsent(
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> new HashSet<>())
                .add(day));
        int most = weeks.values().stream().mapToInt(Set::size).max().orElse(0);
        List<LocalDate> open = only(shifts, day -> calendar.kindOf(day) == StateCalendar.Kind.UNKNOWN);
        return most < 7 && !open.isEmpty()
                ? notPublished(open.getFirst())
                : Checks.verdict(
                        most < 7, "每周最多排班 %d 天".formatted(most), "at most %d days of work a week".formatted(most));
    }

    private static Verdict notPublished(LocalDate day) {
        return Checks.unknown(
                "%d 年放假安排（尚未公布，涉及 %s 起）".formatted(day.getYear(), day),
                "the holidays of %d, not published yet, from %s".formatted(day.getYear(), day));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<LocalDate> only(List<LocalDate> shifts, Predicate<LocalDate> wanted) {
        return shifts.stream().filter(wanted).sorted().toList();
    }
}
