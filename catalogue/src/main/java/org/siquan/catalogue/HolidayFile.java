package org.siquan.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code holidays.tsv}: runs of days from one date to another, both included. */
final class HolidayFile {

    static final List<String> COLUMNS = List.of("from", "to", "kind", "name");

    private static final int LONGEST_RUN_DAYS = 31;

    private HolidayFile() {}

    static WorkCalendar read(TsvFile file) {
        var days = new HashMap<LocalDate, DayKind>();
        for (var row : file.rows()) {
            var from = row.date("from");
            var to = row.date("to");
            String kind = row.shaped(
                    "kind",
                    text -> text.equals("off") || text.equals("work"),
                    new Text("应为 off（放假）或 work（调休上班）", "off or work"));
            String name = row.name("name");
            if (row.good() && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_RUN_DAYS)))) {
                row.reject(
                        "to",
                        "range.malformed",
                        new Text("结束日期应在开始日期之后 0 至 31 天。", "The last day must be 0 to 31 days after the first."),
                        new Text("请更正日期。", "Correct the dates."));
            }
            if (row.good()) {
                var day = kind.equals("off") ? new DayKind.Holiday(name) : new DayKind.MakeUpWorkday(name);
                from.datesUntil(to.plusDays(1)).forEach(date -> put(days, row, date, day));
            }
        }
        return new WorkCalendar(file.vintage(), days);
    }

    private static void put(Map<LocalDate, DayKind> days, TsvRow row, LocalDate date, DayKind day) {
        if (day instanceof DayKind.MakeUpWorkday && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            row.reject(
                    "from",
                    "makeup.weekday",
                    new Text(
                            "%s 不是周六或周日，不能作为调休上班日。".formatted(date),
                            "%s is no Saturday or Sunday, so it cannot be a make-up working day.".formatted(date)),
                    new Text("请对照通知更正。", "Correct it by the notice."));
        }
        if (days.putIfAbsent(date, day) != null) {
            row.reject(
                    "from",
                    "date.duplicate",
                    new Text("%s 出现两次。".formatted(date), "%s is listed twice.".formatted(date)),
                    new Text("请删除其中一处。", "Remove one of the two."));
        }
    }
}
