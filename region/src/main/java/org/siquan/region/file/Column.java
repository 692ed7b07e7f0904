package org.siquan.region.file;

import java.util.Arrays;
import java.util.List;

/** A column of a file: its header, and whether the file must have it. */
public record Column(String name, boolean required) {

    /** Columns written as {@code "id, zh, note?"}: a question mark says that the column may be absent. */
    public static List<Column> parse(String headers) {
        return Arrays.stream(headers.split(","))
                .map(String::strip)
                .map(h -> h.endsWith("?") ? new Column(h.substring(0, h.length() - 1), false) : new Column(h, true))
                .toList();
    }
}
