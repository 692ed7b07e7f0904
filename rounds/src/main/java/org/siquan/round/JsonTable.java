package org.siquan.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One array of objects of a JSON file as a table: a row per object, a column per name that occurs in any of them. */
final class JsonTable {

    /** Where something stands in the file. */
    record At(int line, int column) {}

    private record Value(String text, At at) {}

    private final At begin;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, At> firstOf = new HashMap<>();
    private final List<Map<Integer, Value>> rows = new ArrayList<>();
    private final List<At> rowsAt = new ArrayList<>();

    JsonTable(At begin) {
        this.begin = begin;
    }

    /** Starts the next row. */
    void row(At at) {
        rows.add(new HashMap<>());
        rowsAt.add(at);
    }

    /** Adds a value to the row; false if it has one of this name already. */
    boolean put(String column, String text, At at) {
        Integer number = columns.putIfAbsent(column, columns.size());
        firstOf.putIfAbsent(column, at);
        return rows.getLast().putIfAbsent(number == null ? columns.size() - 1 : number, new Value(text, at)) == null;
    }

    /** Names the columns of a table without rows. */
    void name(List<String> names) {
        for (String name : rows.isEmpty() ? names : List.<String>of()) {
            columns.putIfAbsent(name, columns.size());
        }
    }

    /** The table as CSV, every cell quoted and every row on one line. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        columns.keySet().forEach(name -> cell(csv, name));
        csv.append('\n');
        for (Map<Integer, Value> row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                Value value = row.get(c);
                cell(csv, value == null ? "" : value.text());
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static void cell(StringBuilder csv, String text) {
        if (!csv.isEmpty() && csv.charAt(csv.length() - 1) == '"') {
            csv.append(',');
        }
        csv.append('"')
                .append(text.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' '))
                .append('"');
    }

    /** Where cells stand in the JSON: the value, else its object, else the array. */
    Spots spots(String file) {
        List<String> names = List.copyOf(columns.keySet());
        return (line, cell, field) -> {
            At at = begin;
            if (line == 1 && cell >= 0) {
                at = firstOf.getOrDefault(names.get(cell), begin);
            } else if (line > 1) {
                Value value = rows.get(line - 2).get(cell);
                at = value == null ? rowsAt.get(line - 2) : value.at();
            }
            return new Spot(file, at.line(), at.column(), field);
        };
    }
}
