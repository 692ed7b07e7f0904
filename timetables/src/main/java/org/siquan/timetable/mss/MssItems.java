package org.siquan.timetable.mss;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Text;

/** Takes the items that a problem is made of out of a data file, each checked for presence, shape and range. */
final class MssItems {

    private final Map<String, DznItem> items;
    private final DznFaults faults;

    MssItems(Map<String, DznItem> items, DznFaults faults) {
        this.items = items;
        this.faults = faults;
    }

    /** A whole number; its least value if there is a fault. */
    int number(String name, int least, int most) {
        DznItem item = find(name);
        if (item == null) {
            return least;
        }
        if (item.form() != DznItem.Form.NUMBER) {
            faults.wrong(
                    item,
                    "mss.number",
                    "应为一个整数",
                    "must be one whole number",
                    "写成“名称 = 数;”。",
                    "Write \"Name = number;\".");
            return least;
        }
        int value = item.numbers().at(0);
        if (value < least || value > most) {
            range(item, value, least, most, "");
            return least;
        }
        return value;
    }

    /** As many numbers as the sizes say, in row-major order; empty if there is a fault. */
    int[] values(String name, int least, int most, int... sizes) {
        DznItem item = find(name);
        if (item == null) {
            return new int[0];
        }
        long expected = Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b);
        if (expected > MssReader.MOST_VALUES) {
            faults.wrong(
                    item,
                    "mss.size",
                    "需要 " + expected + " 个值，超过上限 " + MssReader.MOST_VALUES,
                    "would hold " + expected + " values, more than " + MssReader.MOST_VALUES,
                    "检查 Students、Disciplines、Hospitals、Horizon 是否写错。",
                    "Look whether Students, Disciplines, Hospitals or Horizon is a slip.");
            return new int[0];
        }
        int[] values = item.form() == DznItem.Form.SETS
                ? members(item, sizes)
                : item.numbers().values();
        if (values.length != expected) {
            faults.wrong(
                    item,
                    "mss.shape",
                    "应有 %d 个值 %s，实有 %d 个".formatted(expected, Arrays.toString(sizes), values.length),
                    "must hold %d values %s, holds %d".formatted(expected, Arrays.toString(sizes), values.length),
                    "补齐或删去多余的值。",
                    "Add the missing values or take out those too many.");
            return new int[0];
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] < least || values[i] > most) {
                range(item, values[i], least, most, at(i, sizes));
                return new int[0];
            }
        }
        return values;
    }

    /** Sets as rows of 0 and 1: what is in the set of a row is 1. */
    private int[] members(DznItem item, int... sizes) {
        DznItem.Numbers sets = item.numbers();
        int width = sizes[sizes.length - 1];
        int[] values = new int[Math.multiplyExact(sets.rows(), width)];
        for (int row = 0; row < sets.rows(); row++) {
            for (int i = sets.from(row); i < sets.to(row); i++) {
                if (sets.at(i) < 1 || sets.at(i) > width) {
                    range(item, sets.at(i), 1, width, "[" + (row + 1) + "]");
                } else {
                    values[row * width + sets.at(i) - 1] = 1;
                }
            }
        }
        return values;
    }

    private @Nullable DznItem find(String name) {
        DznItem item = items.get(name);
        if (item == null) {
            faults.add(
                    0,
                    0,
                    "",
                    "mss.missing",
                    new Text("缺少 " + name, name + " is missing"),
                    new Text(
                            "补上该项；各项见 docs/engines/scheduling.md。",
                            "Add it; docs/engines/scheduling.md lists the items."));
        }
        return item;
    }

    private void range(DznItem item, int value, int least, int most, String where) {
        faults.wrong(
                item,
                "mss.range",
                "%s 为 %d，应在 %d..%d 之内".formatted(where, value, least, most),
                "%s is %d, must lie in %d..%d".formatted(where, value, least, most),
                "改为范围内的数。",
                "Put a number within the range.");
    }

    private static String at(int index, int... sizes) {
        int[] position = new int[sizes.length];
        int rest = index;
        for (int i = sizes.length - 1; i >= 0; i--) {
            position[i] = rest % sizes[i] + 1;
            rest /= sizes[i];
        }
        return Arrays.toString(position).replace(" ", "");
    }
}
