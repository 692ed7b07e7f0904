package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.siquan.engine.intake.forecast.Frequency;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/**
 * Series from a CSV file with the columns {@code series, period, value}, rows in any order. A few missing periods lie on the
 * line between their neighbours; a series that lacks more than a fifth is a fault.
 */
final class SeriesFile {

    private static final int MOST_MISSING = 5;
    private static final double MOST_VALUE = 1e15;

    private final NamedCsv csv;
    private final Frequency frequency;
    private final Map<String, SeriesPoints> points = new LinkedHashMap<>();

    SeriesFile(Path file, Frequency frequency) {
        this.csv = new NamedCsv(file, "series, period, value");
        this.frequency = frequency;
    }

    /**
     * The series in the order of the file.
     *
     * @throws BadInput with every fault
     */
    List<ReadSeries> read() {
        csv.read(this::row);
        List<ReadSeries> series = new ArrayList<>();
        points.forEach((key, each) -> series.add(each.whole(MOST_MISSING, csv::fault)));
        if (series.isEmpty() && csv.isSound()) {
            csv.fault(
                    "", 0, "series.none", new Text("没有序列", "there is no series"), "每个值写一行。", "Write a row per value.");
        }
        csv.requireSound();
        return series;
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
                .ifPresent(found -> found.ifPresent(place -> points.computeIfAbsent(
                                series, name -> new SeriesPoints(name, !SeriesPeriod.isPlace(period)))
                        .add(place, value, (int) row.line())));
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

    /** Hears of a fault. */
    interface Faults {
        void of(String field, long line, String code, Text message, String zh, String en);
    }
}
