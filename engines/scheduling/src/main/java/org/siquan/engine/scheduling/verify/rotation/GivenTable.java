package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One table of the problem as words, by column. Reading a cell notes what is wrong with it. */
final class GivenTable {

    final String name;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();

    GivenTable(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** @param where place in the file, as people count */
    void add(String where, Map<String, String> cells) {
        rows.add(new Row(where, cells));
    }

    List<Row> rows() {
        return rows;
    }

    /** One row; a cell that is absent reads as empty. */
    final class Row {

        private final String where;
        private final Map<String, String> cells;

        private Row(String where, Map<String, String> cells) {
            this.where = where;
            this.cells = cells;
        }

        String word(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        String needed(String column) {
            String word = word(column);
            if (word.isEmpty()) {
                fault(column + " 为空", column + " is empty");
            }
            return word;
        }

        List<String> words(String column) {
            return Arrays.stream(word(column).split("[|｜]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        int number(String column, int least, int most) {
            return number(column, needed(column), least, most);
        }

        int number(String column, int least, int most, int usual) {
            return word(column).isEmpty() ? usual : number(column, word(column), least, most);
        }

        List<Integer> numbers(String column, int least, int most) {
            return words(column).stream()
                    .map(word -> number(column, word, least, most))
                    .toList();
        }

        /** The place of a name among the known; -1 and a fault if it is not among them. */
        int known(String column, String id, Map<String, Integer> known) {
            Integer at = known.get(id);
            if (at == null) {
                fault("没有 %s %s".formatted(column, id), "there is no %s %s".formatted(column, id));
                return -1;
            }
            return at;
        }

        void fault(String zh, String en) {
            findings.file(where, zh, en);
        }

        private int number(String column, String word, int least, int most) {
            try {
                int value = Integer.parseInt(word);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                fault("%s 的“%s”不是整数".formatted(column, word), "%s is no whole number: %s".formatted(column, word));
                return least;
            }
            fault(
                    "%s 应为 %d–%d，现为 %s".formatted(column, least, most, word),
                    "%s must be %d..%d, was %s".formatted(column, least, most, word));
            return least;
        }
    }
}
