package org.siquan.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One row: hands out cells, and reports those that cannot be used. {@link #good()} tells whether any was reported. */
final class TsvRow {

    private static final int LONGEST = 200;

    private final TsvFile file;
    private final int line;
    private final String[] cells;
    private boolean good = true;

    TsvRow(TsvFile file, int line, String[] cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    boolean good() {
        return good;
    }

    /** The cell without blanks at its ends; empty if the row ends before it. */
    String cell(String column) {
        int place = file.place(column);
        return place < 0 || place >= cells.length ? "" : cells[place].strip();
    }

    /** A name: must be there and not absurdly long. */
    String name(String column) {
        String value = cell(column);
        if (value.isEmpty()) {
            reject(column, "cell.empty", new Text("单元格为空。", "The cell is empty."), new Text("请填写。", "Fill it in."));
        } else if (value.length() > LONGEST) {
            reject(
                    column,
                    "cell.long",
                    new Text(
                            "内容有 %d 个字符，上限 %d。".formatted(value.length(), LONGEST),
                            "The cell has %d characters, at most %d are allowed.".formatted(value.length(), LONGEST)),
                    new Text("请检查分隔符是否丢失。", "Check for a lost tab or line end."));
        }
        return value;
    }

    /** A cell of a stated shape. */
    String shaped(String column, Predicate<String> shape, Text wanted) {
        String value = cell(column);
        if (!shape.test(value)) {
            malformed(column, "cell.malformed", value, wanted);
        }
        return value;
    }

    /** Names separated by a bar; may be none. */
    List<String> names(String column) {
        String value = cell(column);
        if (value.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (String part : value.split("\\|", -1)) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return names;
    }

    LocalDate date(String column) {
        String value = cell(column);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            malformed(column, "date.malformed", value, new Text("应为 2026-10-01 这样的日期", "a date such as 2026-10-01"));
            return LocalDate.EPOCH;
        }
    }

    /** A coordinate from the columns lat and lon; null if both are empty or they cannot be read (then reported). */
    @Nullable
    Coordinate coordinate() {
        if (cell("lat").isEmpty() && cell("lon").isEmpty()) {
            return null;
        }
        double lat = degrees("lat", 90);
        double lon = degrees("lon", 180);
        return Double.isNaN(lat) || Double.isNaN(lon) ? null : new Coordinate(lat, lon);
    }

    private double degrees(String column, int most) {
        String value = cell(column);
        try {
            double number = Double.parseDouble(value);
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // reported below, like a number outside the range
        }
        malformed(
                column,
                "coordinate.malformed",
                value,
                new Text("应为 -%d 到 %d 的度数".formatted(most, most), "degrees from -%d to %d".formatted(most, most)));
        return Double.NaN;
    }

    private void malformed(String column, String code, String value, Text wanted) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        reject(
                column,
                code,
                new Text("“%s”无法识别。".formatted(shown), "\"%s\" cannot be read.".formatted(shown)),
                new Text(wanted.zh() + "。", "It must be " + wanted.en() + "."));
    }

    void reject(String column, String code, Text message, Text remedy) {
        good = false;
        file.report(line, column, code, message, remedy);
    }
}
