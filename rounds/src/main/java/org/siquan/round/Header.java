package org.siquan.round;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in the first row of a table: which cell holds what. */
final class Header {

    private final Map<String, Integer> cells = new HashMap<>();
    private final Map<String, Map<String, Integer>> families = new HashMap<>();
    private int width;

    private Header() {}

    /**
     * What a table may have.
     *
     * @param needed columns that must be there
     * @param allowed columns that may be there
     * @param families beginnings of column names, such as {@code mark:}, that a subject follows
     */
    record Columns(List<String> needed, List<String> allowed, List<String> families) {}

    /** Reads the row the table stands at; null if the rows below cannot be understood. */
    static @Nullable Header of(CsvRows rows, Columns columns, FaultLog log) {
        Header header = new Header();
        header.width = rows.cells();
        boolean usable = true;
        for (String family : columns.families()) {
            header.families.put(family, new LinkedHashMap<>());
        }
        for (int c = 0; c < header.width; c++) {
            String name = new String(rows.bytes(), rows.from(c), rows.to(c) - rows.from(c), StandardCharsets.UTF_8);
            Map<String, Integer> known = header.known(name, columns);
            if (known == null) {
                log.error(rows.spot(c, name), FileFaults.columnUnknown(name, nearest(name, columns)));
                usable = false;
            } else if (known.putIfAbsent(subject(name), c) != null) {
                log.error(rows.spot(c, name), FileFaults.columnTwice(name));
                usable = false;
            }
        }
        for (String name : columns.needed()) {
            if (!header.cells.containsKey(name)) {
                log.error(rows.spot(-1, name), FileFaults.columnMissing(name));
                usable = false;
            }
        }
        return usable ? header : null;
    }

    private @Nullable Map<String, Integer> known(String name, Columns columns) {
        int colon = name.indexOf(':') + 1;
        if (colon > 0 && colon < name.length()) {
            return families.get(name.substring(0, colon));
        }
        return columns.needed().contains(name) || columns.allowed().contains(name) ? cells : null;
    }

    private static String subject(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String nearest(String name, Columns columns) {
        List<String> all = new ArrayList<>(columns.needed());
        all.addAll(columns.allowed());
        int colon = name.indexOf(':') + 1;
        columns.families().forEach(family -> all.add(family + (colon > 0 ? name.substring(colon) : "S")));
        return Nearest.of(name, all);
    }

    /** Cell of a column; below 0 = the table does not have it. */
    int cell(String name) {
        return cells.getOrDefault(name, -1);
    }

    /** Subjects of a family with their cells, in the order of the file. */
    Map<String, Integer> family(String name) {
        return families.getOrDefault(name, Map.of());
    }

    /** Number of columns. */
    int width() {
        return width;
    }
}
