package org.siquan.engine.matching.verify.files;

/** Takes the cells of a row for what they must be and notes faults. What is returned beside a fault is harmless. */
final class RowCells {

    private final Table table;

    RowCells(Table table) {
        this.table = table;
    }

    String id(String column) {
        String id = table.get(column);
        if (!Words.word(id)) {
            table.fault(
                    "word",
                    "“%s”列须是编号，写的是“%s”".formatted(column, id),
                    "column \"%s\" must be an id, was \"%s\"".formatted(column, id));
        }
        return id;
    }

    void repeated(String id) {
        table.fault("repeated", id + " 重复", id + " is repeated");
    }

    void unknown(String id) {
        table.fault("unknown", "没有“%s”".formatted(id), "there is no \"%s\"".formatted(id));
    }

    String name(String column, String id) {
        return table.get(column).isEmpty() ? id : table.get(column);
    }

    /** A whole number from 0 that must be there. */
    int needed(String column) {
        return whole(table.get(column), 0);
    }

    /** A whole number from 0. */
    int number(String column, int ifEmpty) {
        return table.get(column).isEmpty() ? ifEmpty : whole(table.get(column), 0);
    }

    int whole(String text, int least) {
        long number = Numbers.whole(text);
        if (number == Numbers.NONE || number < least || number > Integer.MAX_VALUE) {
            table.fault(
                    "number",
                    "须是 %d 到 %d 的整数，写的是“%s”".formatted(least, Integer.MAX_VALUE, text),
                    "must be a whole number from %d to %d, was \"%s\"".formatted(least, Integer.MAX_VALUE, text));
            return Math.max(0, least);
        }
        return (int) number;
    }

    long thousandths(String text) {
        long number = Numbers.thousandths(text);
        if (number == Numbers.NONE) {
            table.fault(
                    "number",
                    "须是 -2000000 到 2000000 的数、至多三位小数，写的是“%s”".formatted(text),
                    "must be a number from -2000000 to 2000000 with at most three decimals, was \"%s\""
                            .formatted(text));
            return 0;
        }
        return number;
    }

    /** A list with ties in brackets, each word once. */
    Words list(String column) {
        Words words = Words.of(table.get(column));
        if (!words.sound()) {
            table.fault(
                    "brackets",
                    "“%s”列的括号不配对".formatted(column),
                    "brackets in column \"%s\" do not match".formatted(column));
        }
        if (words.words().stream().distinct().count() < words.words().size()) {
            table.fault(
                    "repeated", "“%s”列有重复".formatted(column), "column \"%s\" names something twice".formatted(column));
        }
        return words;
    }
}
