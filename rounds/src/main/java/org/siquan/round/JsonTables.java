package org.siquan.round;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a JSON file, written as CSV in memory; a fault is told at the place in the JSON where the value stands. */
final class JsonTables implements Tables {

    private final String file;
    private final Map<String, JsonTable> tables = new HashMap<>();
    private final Map<String, byte[]> written = new HashMap<>();

    JsonTables(String file) {
        this.file = file;
    }

    /** Adds a table; false if there is one of this name already. */
    boolean add(String name, JsonTable table) {
        return tables.putIfAbsent(name, table) == null;
    }

    @Override
    public @Nullable CsvRows open(String name, FaultLog log) throws IOException {
        JsonTable table = tables.get(name);
        if (table == null) {
            return null;
        }
        byte[] csv = table.csv().getBytes(StandardCharsets.UTF_8);
        written.put(name, csv);
        return new CsvRows(new ByteLines(new ByteArrayInputStream(csv), csv.length + 1), table.spots(file), log);
    }

    @Override
    public long size(String name) {
        return written.getOrDefault(name, new byte[0]).length;
    }

    @Override
    public Spot missing(String name) {
        return new Spot(file, 0, 0, name.replace(".csv", ""));
    }
}
