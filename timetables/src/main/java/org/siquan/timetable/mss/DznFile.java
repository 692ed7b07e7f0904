package org.siquan.timetable.mss;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Text;

/**
 * Parses MiniZinc data: {@code name = value;} with whole numbers, booleans, names given before, ranges, sets, arrays in one
 * row or in bars, {@code array1d}, {@code array2d} and {@code array3d}. After a fault it goes on behind the next semicolon.
 */
final class DznFile {

    private final DznTokens tokens;
    private final DznFaults faults;
    private final Map<String, DznItem> items = new LinkedHashMap<>();
    private final Map<String, Integer> scalars = new HashMap<>();
    private DznToken token;

    private DznFile(String text, DznFaults faults) {
        tokens = new DznTokens(text);
        this.faults = faults;
        token = tokens.next();
    }

    /** The items by name; faults are noted. */
    static Map<String, DznItem> items(String text, DznFaults faults) {
        DznFile file = new DznFile(text, faults);
        while (file.token.kind() != DznToken.Kind.END) {
            if (!file.item()) {
                file.recover();
            }
        }
        return file.items;
    }

    private void recover() {
        while (token.kind() != DznToken.Kind.END && !token.is(";")) {
            advance();
        }
        if (token.is(";")) {
            advance();
        }
    }

    private boolean item() {
        DznToken name = token;
        if (name.kind() != DznToken.Kind.NAME) {
            faults.expected(name, "名称", "a name");
            return false;
        }
        advance();
        if (!sign("=")) {
            return false;
        }
        DznItem item = value(name);
        if (item == null) {
            return false;
        }
        if (items.containsKey(name.text())) {
            faults.wrong(item, "dzn.repeated", "出现两次", "is given twice", "只保留一处。", "Keep one of them.");
        }
        items.put(name.text(), item);
        if (item.form() == DznItem.Form.NUMBER) {
            scalars.put(name.text(), item.numbers().at(0));
        }
        return sign(";");
    }

    private @Nullable DznItem value(DznToken name) {
        DznItem.Numbers numbers = new DznItem.Numbers();
        DznItem.Form form;
        boolean sound;
        if (token.kind() == DznToken.Kind.NAME && token.text().matches("array[1-6]d")) {
            form = DznItem.Form.ARRAY;
            sound = shaped(numbers);
        } else if (token.is("[")) {
            sound = array(numbers);
            form = numbers.rows() > 0 ? DznItem.Form.SETS : DznItem.Form.ARRAY;
        } else if (token.is("{")) {
            form = DznItem.Form.SET;
            sound = set(numbers);
        } else {
            sound = numberOrRange(numbers);
            form = numbers.rows() > 0 ? DznItem.Form.SET : DznItem.Form.NUMBER;
        }
        return sound ? new DznItem(name.text(), form, numbers, name.line(), name.column()) : null;
    }

    /** {@code array3d(1..2, 1..3, 1..4, [ … ])}: the number of values must be that of the ranges. */
    private boolean shaped(DznItem.Numbers numbers) {
        DznToken head = token;
        int dimensions = token.text().charAt(5) - '0';
        advance();
        if (!sign("(")) {
            return false;
        }
        long product = 1;
        for (int d = 0; d < dimensions; d++) {
            DznItem.Numbers range = new DznItem.Numbers();
            if (!(token.is("{") ? set(range) : numberOrRange(range)) || !sign(",")) {
                return false;
            }
            product *= range.size();
        }
        if (!array(numbers) || !sign(")")) {
            return false;
        }
        if (product != numbers.size() && numbers.rows() == 0) {
            faults.add(
                    head.line(),
                    head.column(),
                    "",
                    "dzn.shape",
                    new Text(
                            "下标范围共 %d 个位置，给了 %d 个值".formatted(product, numbers.size()),
                            "the ranges have %d positions, %d values are given".formatted(product, numbers.size())),
                    new Text("补齐或删去多余的值。", "Add the missing values or take out those too many."));
        }
        return true;
    }

    private boolean array(DznItem.Numbers numbers) {
        if (!sign("[")) {
            return false;
        }
        while (!token.is("]")) {
            if (token.is("|") || token.is(",")) {
                advance();
            } else if (token.is("{")) {
                numbers.row();
                if (!set(numbers)) {
                    return false;
                }
            } else if (!number(numbers)) {
                return false;
            }
        }
        return sign("]");
    }

    private boolean set(DznItem.Numbers numbers) {
        advance();
        while (!token.is("}")) {
            if (token.is(",")) {
                advance();
            } else if (!number(numbers)) {
                return false;
            }
        }
        return sign("}");
    }

    private boolean numberOrRange(DznItem.Numbers numbers) {
        if (!number(numbers)) {
            return false;
        }
        if (!token.is("..")) {
            return true;
        }
        advance();
        DznToken end = token;
        DznItem.Numbers last = new DznItem.Numbers();
        if (!number(last)) {
            return false;
        }
        if ((long) last.at(0) - numbers.at(0) > MssReader.MOST_VALUES) {
            faults.expected(end, "较小的范围", "a smaller range");
            return false;
        }
        numbers.row();
        for (int value = numbers.at(0) + 1; value <= last.at(0); value++) {
            numbers.add(value);
        }
        return true;
    }

    private boolean number(DznItem.Numbers numbers) {
        DznToken word = token;
        if (word.kind() == DznToken.Kind.NUMBER) {
            try {
                numbers.add(Integer.parseInt(word.text()));
            } catch (NumberFormatException e) {
                faults.expected(word, "不超过 2147483647 的整数", "a whole number of at most 2147483647");
                return false;
            }
        } else if (word.kind() == DznToken.Kind.NAME && word.text().equals("true")) {
            numbers.add(1);
        } else if (word.kind() == DznToken.Kind.NAME && word.text().equals("false")) {
            numbers.add(0);
        } else if (word.kind() == DznToken.Kind.NAME && scalars.containsKey(word.text())) {
            numbers.add(scalars.get(word.text()));
        } else {
            faults.expected(word, "整数、true 或 false", "a whole number, true or false");
            return false;
        }
        advance();
        return true;
    }

    private boolean sign(String sign) {
        if (!token.is(sign)) {
            faults.expected(token, "“" + sign + "”", "\"" + sign + "\"");
            return false;
        }
        advance();
        return true;
    }

    private void advance() {
        token = tokens.next();
    }
}
