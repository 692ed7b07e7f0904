package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Series from a CSV file with the columns {@code series, period, value}, rows in any order. A few missing periods lie on the
 * line between their neighbours, with a warning; a series that lacks more than a fifth is a fault.
 */
final class SeriesFile {

    private static final List<Column> COLUMNS = Column.parse("series, period, value");
    private static final int MOST_MISSING = 5;
    private static final double MOST_VALUE = 1e15;

    private final Path file;
    private final Frequency frequency;
    private final IssueLog log = new IssueLog();
    private final Map<String, SeriesPoints> points = new LinkedHashMap<>();

    SeriesFile(Path file, Frequency frequency) {
        this.file = file;
        this.frequency = frequency;
    }

    /**
     * The series by name, in the order of the file, oldest value first.
     *
     * @throws BadInput with every fault
     */
    Map<String, double[]> read() {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isRegularFile(file)) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "series.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("指定一个 CSV 文件，列为 series,period,value。", "Name a CSV file with series,period,value."))));
        }
        new Table(FileSet.folder(folder), name.toString(), COLUMNS, log).read(this::row);
        Map<String, double[]> series = new LinkedHashMap<>();
        points.forEach((key, each) -> series.put(key, each.whole(MOST_MISSING, this::fault, this::warning)));
        if (series.isEmpty() && log.errorCount() == 0) {
            fault("", 0, "series.none", new Text("没有序列", "there is no series"), "每个值写一行。", "Write a row per value.");
        }
        if (log.errorCount() > 0) {
            throw new BadInput(
                    log.errors().stream().map(this::named).toList(),
                    log.errorCount() - log.errors().size());
        }
        return series;
    }

    /** What was read all the same. */
    List<Issue> warnings() {
        return log.warnings().stream().map(this::named).toList();
    }

    private Issue named(Issue issue) {
        return IssueText.at(file.toString(), issue);
    }

    private void row(Row row) {
        String series = row.text("series");
        String period = row.text("period");
        OptionalInt at = SeriesPeriod.of(period, frequency);
        if (at.isEmpty() && !period.isEmpty()) {
            row.fail(
                    "period",
                    "period.unknown",
                    "“%s”不是%s时期".formatted(Row.shown(period), words(frequency).zh()),
                    "“%s” is no %s period"
                            .formatted(Row.shown(period), words(frequency).en()),
                    "用公历：%s；或 1、2、3 … 表示先后。".formatted(example()),
                    "Use the Gregorian calendar: %s; or 1, 2, 3 … for the place.".formatted(example()));
        }
        double value = value(row);
        row.build(() -> at)
                .ifPresent(found -> found.ifPresent(place ->
                        points.computeIfAbsent(series, SeriesPoints::new).add(place, value, (int) row.line())));
    }

    private static double value(Row row) {
        String text = row.text("value");
        try {
            double value = text.isEmpty() ? 0 : Double.parseDouble(text);
            if (Double.isFinite(value) && Math.abs(value) <= MOST_VALUE && !text.endsWith("d") && !text.endsWith("f")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        row.fail(
                "value",
                "value.number",
                "“%s”不是可用的数".formatted(Row.shown(text)),
                "“%s” is no number that can be used".formatted(Row.shown(text)),
                "写阿拉伯数字，小数点用 .，不用千分位，绝对值不超过 10¹⁵。",
                "Write digits with a decimal point, no separators of thousands, at most 10¹⁵ in size.");
        return 0;
    }

    private String example() {
        return switch (frequency) {
            case YEARLY -> "2024";
            case QUARTERLY -> "2024Q3";
            case MONTHLY -> "2024-07";
        };
    }

    private static Text words(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> new Text("年度", "yearly");
            case QUARTERLY -> new Text("季度", "quarterly");
            case MONTHLY -> new Text("月度", "monthly");
        };
    }

    private void fault(String field, long line, String code, Text message, String zh, String en) {
        log.error(new Issue(String.valueOf(file.getFileName()), line, 0, field, code, message, new Text(zh, en)));
    }

    private void warning(String code, Text message) {
        log.warn(new Issue(
                String.valueOf(file.getFileName()),
                0,
                0,
                "",
                code,
                message,
                new Text("补上这些时期的值，预测会更准。", "Add the values of these periods for a better forecast.")));
    }

    /** Hears of a fault. */
    interface Faults {
        void of(String field, long line, String code, Text message, String zh, String en);
    }

    /** Hears of something that was read all the same. */
    interface Warnings {
        void of(String code, Text message);
    }
}
