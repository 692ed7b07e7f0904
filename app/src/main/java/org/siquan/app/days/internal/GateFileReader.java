package org.siquan.app.days.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.region.file.Column;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Reads a gate file: xlsx without formulas, or csv. Columns 学生编号, 日期, 进, 出; English headers mean the same, other columns are not
 * looked at. A row without a time says that nobody passed.
 */
final class GateFileReader {

    private static final List<Column> COLUMNS =
            Column.parse("learner/学生编号/学号, day/日期, in/进/进入时间/首次进入?, out/出/离开时间/末次离开?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int MINUTES = 60;
    /** Day 0 of a workbook: cells formatted as a day hold days from here, as a time parts of a day. */
    private static final LocalDate WORKBOOK_ZERO = LocalDate.of(1899, 12, 30);

    private static final long SECONDS_A_DAY = 86_400;

    private final LocalDate today;
    private final BiFunction<String, LocalDate, Optional<RunningPlacement>> whose;

    /** @param whose the running placement of a learner on a day, as far as the actor sees it */
    GateFileReader(LocalDate today, BiFunction<String, LocalDate, Optional<RunningPlacement>> whose) {
        this.today = today;
        this.whose = whose;
    }

    /**
     * A row.
     *
     * @param minutes null where a time is missing
     */
    record Pass(
            RunningPlacement running,
            LocalDate day,
            boolean there,
            @Nullable Integer minutes) {}

    /** Rows, and faults; with a fault no row is used. */
    record Answer(List<Pass> passes, List<Issue> faults) {}

    Answer read(byte[] content, String name) {
        IssueLog log = new IssueLog();
        Optional<byte[]> csv = SheetText.isWorkbook(content)
                ? SheetText.csvOfValues(content, name, cells -> Column.isHeader(COLUMNS, cells), log)
                : Optional.of(content);
        List<Pass> passes = csv.map(text -> rows(text, name, log)).orElseGet(List::of);
        if (passes.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "gate.none",
                    new Text("只有表头，没有记录", "the file has a header and no rows"),
                    new Text("每名学生每天写一行。", "Write a row per learner and day.")));
        }
        return new Answer(passes, log.errors());
    }

    private List<Pass> rows(byte[] csv, String name, IssueLog log) {
        List<Pass> passes = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        new Table(_ -> Optional.of(new ByteArrayInputStream(csv)), name, COLUMNS, log).read(row -> {
            String learner = row.id("learner");
            LocalDate day = day(row);
            LocalTime in = time(row, "in");
            LocalTime out = time(row, "out");
            if (in != null && out != null && out.isBefore(in)) {
                row.fail(
                        "out",
                        "gate.order",
                        "出（%s）早于进（%s）".formatted(out, in),
                        "out (%s) is before in (%s)".formatted(out, in),
                        "一行只写同一天的首次进和末次出。",
                        "Write the first in and the last out of one day.");
            }
            Long earlier = lines.putIfAbsent(learner + " " + day, row.line());
            if (earlier != null) {
                row.fail(
                        "learner",
                        "gate.twice",
                        "同一学生同一天已在第 %d 行".formatted(earlier),
                        "the same learner and day stand in line %d".formatted(earlier),
                        "每名学生每天只保留一行。",
                        "Keep one row per learner and day.");
            }
            row.build(() -> learner)
                    .flatMap(id -> running(row, id, day))
                    .ifPresent(running -> passes.add(new Pass(
                            running,
                            day,
                            in != null || out != null,
                            in == null || out == null ? null : (out.toSecondOfDay() - in.toSecondOfDay()) / MINUTES)));
        });
        return passes;
    }

    private Optional<RunningPlacement> running(Row row, String learner, LocalDate day) {
        Optional<RunningPlacement> found = whose.apply(learner, day);
        if (found.isEmpty()) {
            row.fail(
                    "learner",
                    "gate.nobody",
                    "%s 在 %s 没有在岗的实习安排".formatted(learner, day),
                    "%s has no running placement here on %s".formatted(learner, day),
                    "核对编号和日期；未同意上岗、已中断或不归您的学生不能导入。",
                    "Check id and day; learners who are not cleared, interrupted or not yours cannot be imported.");
        }
        return found;
    }

    private LocalDate day(Row row) {
        String text = row.text("day");
        try {
            LocalDate day = text.matches("[0-9]{5}(\\.0+)?")
                    ? WORKBOOK_ZERO.plusDays(Long.parseLong(text.substring(0, 5)))
                    : LocalDate.parse(text.replace('/', '-'), DAY);
            if (day.isAfter(today)) {
                row.fail(
                        "day",
                        "gate.future",
                        "日期 %s 在今天（%s）之后".formatted(day, today),
                        "%s is after today (%s)".formatted(day, today),
                        "只导入已经过去的日期。",
                        "Import days that have passed.");
            }
            return day;
        } catch (DateTimeParseException _) {
            if (!text.isEmpty()) {
                row.fail(
                        "day",
                        "gate.day",
                        "“%s”不是日期".formatted(Row.shown(text)),
                        "“%s” is not a day".formatted(Row.shown(text)),
                        "写成 2026-03-02。",
                        "Write 2026-03-02.");
            }
            return today;
        }
    }

    private static @Nullable LocalTime time(Row row, String column) {
        String text = row.optional(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.matches("0?\\.[0-9]{1,18}")
                    ? LocalTime.ofSecondOfDay(
                            Math.min(Math.round(Double.parseDouble(text) * SECONDS_A_DAY), SECONDS_A_DAY - 1))
                    : LocalTime.parse(text, TIME);
        } catch (DateTimeParseException _) {
            row.fail(
                    column,
                    "gate.time",
                    "“%s”不是时间".formatted(Row.shown(text)),
                    "“%s” is not a time".formatted(Row.shown(text)),
                    "写成 08:30；没有就留空。",
                    "Write 08:30, or leave it blank.");
            return null;
        }
    }
}
