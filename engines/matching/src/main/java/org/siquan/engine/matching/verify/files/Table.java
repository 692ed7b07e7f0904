package org.siquan.engine.matching.verify.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, comma) whose first line names its columns, read row by row. */
final class Table implements AutoCloseable {

    private final Lines lines;
    private final Map<String, Integer> column = new LinkedHashMap<>();
    private List<String> row = List.of();

    private Table(Lines lines) {
        this.lines = lines;
    }

    /**
     * Opens a table and reads its header; faults of the header are noted.
     *
     * @param known columns it may have; a name that ends with a colon is the beginning of several
     * @param needed columns it must have
     */
    static Table open(Path file, Faults faults, Set<String> known, List<String> needed) {
        Table table = new Table(new Lines(file, faults));
        List<String> header = table.read();
        if (header == null) {
            table.fault("empty", "文件是空的", "the file is empty");
            return table;
        }
        for (int c = 0; c < header.size(); c++) {
            String name =
                    c == 0 && header.get(c).startsWith("\ufeff") ? header.get(c).substring(1) : header.get(c);
            String family = name.substring(0, name.indexOf(':') + 1);
            if (!known.contains(family.isEmpty() ? name : family) || name.equals(family)) {
                table.fault("column", "没有“%s”这一列".formatted(name), "there is no column \"%s\"".formatted(name));
            } else if (table.column.putIfAbsent(name, c) != null) {
                table.fault("column", "“%s”列重复".formatted(name), "column \"%s\" is repeated".formatted(name));
            }
        }
        for (String name : needed) {
            if (!table.column.containsKey(name)) {
                table.fault("column", "缺少“%s”列".formatted(name), "column \"%s\" is missing".formatted(name));
            }
        }
        return table;
    }

    /** Goes to the next row that is whole; false at the end. Blank lines are skipped. */
    boolean next() {
        while (true) {
            List<String> read = read();
            if (read == null) {
                return false;
            }
            if (read.stream().allMatch(String::isEmpty)) {
                continue;
            }
            int width = column.size();
            if (read.size() == width) {
                row = read;
                return true;
            }
            fault(
                    "fields",
                    "有 %d 格，表头有 %d 列".formatted(read.size(), width),
                    "has %d cells, the header has %d columns".formatted(read.size(), width));
        }
    }

    /** What stands in a column of this row; empty if the file has no such column. */
    String get(String name) {
        Integer index = column.get(name);
        return index == null || index >= row.size() ? "" : row.get(index);
    }

    boolean has(String name) {
        return column.containsKey(name);
    }

    /** What columns of a family (for example {@code mark:}) hold in this row, by what follows the colon; empty cells left out. */
    Map<String, String> family(String prefix) {
        Map<String, String> cells = new HashMap<>();
        for (String name : column.keySet()) {
            if (name.startsWith(prefix) && !get(name).isEmpty()) {
                cells.put(name.substring(prefix.length()), get(name));
            }
        }
        return cells;
    }

    Set<String> families(String prefix) {
        Set<String> names = new HashSet<>();
        column.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> names.add(name.substring(prefix.length())));
        return names;
    }

    int line() {
        return lines.number();
    }

    void fault(String code, String zh, String en) {
        lines.fault(code, zh, en);
    }

    private @Nullable List<String> read() {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder cell = new StringBuilder();
                int end = quoted(line, at + 1, cell);
                while (end < 0) {
                    String more = lines.next();
                    if (more == null) {
                        fault("quote", "引号没有配对", "a quotation mark is not closed");
                        return null;
                    }
                    cell.setLength(0);
                    line = line + "\n" + more;
                    end = quoted(line, at + 1, cell);
                }
                if (end < line.length() && line.charAt(end) != ',') {
                    fault("quote", "引号后面还有内容", "something follows a closing quotation mark");
                }
                cells.add(cell.toString());
                int comma = line.indexOf(',', end);
                at = comma < 0 ? line.length() + 1 : comma + 1;
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                cells.add(line.substring(at, end).strip());
                at = end + 1;
            }
        }
        return cells;
    }

    /** Collects a quoted cell; gives the position behind its closing mark, or -1 if there is none in this line. */
    private static int quoted(String line, int from, StringBuilder cell) {
        int i = from;
        while (i < line.length()) {
            if (line.charAt(i) == '"') {
                if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1;
                }
            }
            cell.append(line.charAt(i++));
        }
        return -1;
    }

    @Override
    public void close() {
        lines.close();
    }
}
