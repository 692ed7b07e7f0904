package org.siquan.region.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One row, read cell by cell by column name. A cell that cannot be understood is logged and gives a harmless value, so
 * that all faults of a row are found; {@link #build} then gives nothing. A column the file does not have reads as blank.
 */
public final class Row {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final String file;
    private final long line;
    private final Map<String, Integer> header;
    private final List<String> cells;
    private final IssueLog log;
    private boolean faulty;

    Row(String file, long line, Map<String, Integer> header, List<String> cells, IssueLog log) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.log = log;
    }

    public long line() {
        return line;
    }

    /** The value, unless a cell read before was faulty. */
    public <T> Optional<T> build(Supplier<T> value) {
        return faulty ? Optional.empty() : Optional.of(value.get());
    }

    /** The cell without surrounding blanks; blank is allowed. */
    public String optional(String column) {
        Integer place = header.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    /** The cell without surrounding blanks; blank is a fault. */
    public String text(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            fail(column, "value.required", "此格不能为空", "this cell must not be empty", "填写该值。", "Fill in the value.");
        }
        return value;
    }

    /** An identifier: letters, digits, {@code . _ -}, at most 64. */
    public String id(String column) {
        String value = text(column);
        if (!value.isEmpty() && !IDENTIFIER.matcher(value).matches()) {
            fail(
                    column,
                    "value.identifier",
                    "“%s”不能作编号".formatted(Row.shown(value)),
                    "“%s” cannot be an identifier".formatted(Row.shown(value)),
                    "编号用字母、数字、点、横线，最长 64 位。",
                    "Use letters, digits, dots and hyphens, at most 64.");
            return "invalid";
        }
        return value.isEmpty() ? "invalid" : value;
    }

    /** Identifiers separated by {@code |}. */
    public List<String> ids(String column) {
        List<String> found = new ArrayList<>();
        for (String part : list(column)) {
            if (IDENTIFIER.matcher(part).matches()) {
                found.add(part);
            } else {
                fail(
                        column,
                        "value.identifier",
                        "“%s”不能作编号".formatted(shown(part)),
                        "“%s” cannot be an identifier".formatted(shown(part)),
                        "多个编号用竖线 | 隔开。",
                        "Separate identifiers by a vertical bar.");
            }
        }
        return found;
    }

    /** Values separated by {@code |}, blanks left out. */
    public List<String> list(String column) {
        return Arrays.stream(optional(column).split("[|｜]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A whole number in the range. */
    public int whole(String column, int least, int most) {
        String value = text(column);
        return value.isEmpty() ? least : parseWhole(column, value, least, most);
    }

    /** A whole number in the range, or nothing when the cell is blank. */
    public OptionalInt wholeIfGiven(String column, int least, int most) {
        String value = optional(column);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parseWhole(column, value, least, most));
    }

    /** Whole numbers in the range, separated by {@code |}; none when the cell is blank. */
    public List<Integer> wholes(String column, int least, int most) {
        return list(column).stream()
                .map(part -> parseWhole(column, part, least, most))
                .toList();
    }

    private int parseWhole(String column, String value, int least, int most) {
        long number;
        try {
            number = Long.parseLong(value);
        } catch (NumberFormatException e) {
            fail(
                    column,
                    "value.number",
                    "“%s”不是整数".formatted(shown(value)),
                    "“%s” is not a whole number".formatted(shown(value)),
                    "只写数字，不写单位。",
                    "Write digits only, without the unit.");
            return least;
        }
        if (number < 0 && least >= 0) {
            fail(
                    column,
                    "value.negative",
                    "%d 是负数，应不小于 %d".formatted(number, least),
                    "%d is negative, it must be at least %d".formatted(number, least),
                    "改成 %d 到 %d 之间的数。".formatted(least, most),
                    "Give a number from %d to %d.".formatted(least, most));
            return least;
        }
        return inRange(column, (double) number, least, most) ? (int) number : least;
    }

    /** A decimal number in the range. */
    public double decimal(String column, double least, double most) {
        String value = text(column);
        if (value.isEmpty()) {
            return least;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!Double.isFinite(number)) {
            fail(
                    column,
                    "value.number",
                    "“%s”不是数".formatted(shown(value)),
                    "“%s” is not a number".formatted(shown(value)),
                    "只写数字和小数点。",
                    "Write digits and a decimal point only.");
            return least;
        }
        return inRange(column, number, least, most) ? number : least;
    }

    private boolean inRange(String column, double number, double least, double most) {
        if (number >= least && number <= most) {
            return true;
        }
        String shown = number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        fail(
                column,
                "value.range",
                "%s 不在 %s 到 %s 之间".formatted(shown, plain(least), plain(most)),
                "%s is not between %s and %s".formatted(shown, plain(least), plain(most)),
                "检查数值和单位。",
                "Check the value and its unit.");
        return false;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** 是 or 否; blank reads as 否. */
    public boolean yes(String column) {
        String value = optional(column);
        if (value.equals("是")) {
            return true;
        }
        if (!value.isEmpty() && !value.equals("否")) {
            fail(
                    column,
                    "value.word",
                    "“%s”应为 是 或 否".formatted(shown(value)),
                    "“%s” must be 是 (yes) or 否 (no)".formatted(shown(value)),
                    "填 是 或 否。",
                    "Write 是 or 否.");
        }
        return false;
    }

    /** One of the constants, by its word. */
    public <E extends Worded> E word(String column, List<E> allowed) {
        String value = text(column);
        for (E constant : allowed) {
            if (constant.word().equals(value)) {
                return constant;
            }
        }
        if (!value.isEmpty()) {
            String words = String.join("、", allowed.stream().map(Worded::word).toList());
            fail(
                    column,
                    "value.word",
                    "“%s”应为 %s 之一".formatted(shown(value), words),
                    "“%s” must be one of %s".formatted(shown(value), words),
                    "改成其中一个词。",
                    "Use one of these words.");
        }
        return allowed.getFirst();
    }

    /** Logs a fault of a cell of this row. */
    public void fail(String column, String code, String zh, String en, String remedyZh, String remedyEn) {
        faulty = true;
        log.error(issue(column, code, new Text(zh, en), new Text(remedyZh, remedyEn)));
    }

    /** A fault of a cell of this row; a blank column name means the row as a whole. */
    public Issue issue(String column, String code, Text message, Text remedy) {
        Integer place = header.get(column);
        return new Issue(file, line, place == null ? 0 : place + 1, column, code, message, remedy);
    }

    /** The value as a message may quote it: at most 40 characters. */
    public static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
