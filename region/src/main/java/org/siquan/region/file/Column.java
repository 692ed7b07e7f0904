package org.siquan.region.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a file: its header, and whether the file must have it.
 *
 * @param others further headers that mean the same
 */
public record Column(String name, boolean required, List<String> others) {

    public Column {
        others = List.copyOf(others);
    }

    /**
     * Columns written as {@code "id, zh, note/备注?"}: a question mark says that the column may be absent, a stroke stands
     * before another header that means the same.
     */
    public static List<Column> parse(String headers) {
        return Arrays.stream(headers.split(","))
                .map(String::strip)
                .map(Column::of)
                .toList();
    }

    private static Column of(String header) {
        boolean required = !header.endsWith("?");
        List<String> names = List.of((required ? header : header.substring(0, header.length() - 1)).split("/"));
        return new Column(names.getFirst(), required, names.subList(1, names.size()));
    }

    /** Every header to the name of its column. */
    static Map<String, String> names(List<Column> columns) {
        Map<String, String> names = new HashMap<>();
        for (Column column : columns) {
            names.put(column.name(), column.name());
            column.others().forEach(other -> names.put(other, column.name()));
        }
        return names;
    }

    /** Whether these cells are a header that has every column which must be there. */
    public static boolean isHeader(List<Column> columns, List<String> cells) {
        Map<String, String> names = names(columns);
        List<String> found =
                cells.stream().map(cell -> names.getOrDefault(cell.strip(), "")).toList();
        return columns.stream().filter(Column::required).allMatch(column -> found.contains(column.name()));
    }
}
