package org.siquan.year.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.siquan.region.file.Row;

/** Entries of one table by id; unknown and repeated ids are faults of the row that names them. */
final class Ids<T> {

    private final String file;
    private final Map<String, T> entries = new LinkedHashMap<>();

    Ids(String file) {
        this.file = file;
    }

    void put(Row row, String column, String id, T entry) {
        if (entries.putIfAbsent(id, entry) != null) {
            row.fail(
                    column,
                    "value.twice",
                    "%s 出现两次".formatted(id),
                    "%s is given twice".formatted(id),
                    "只留一行。",
                    "Keep one of the rows.");
        }
    }

    /** The entry that a cell names; nothing, with a fault, if there is none. */
    Optional<T> at(Row row, String column, String id) {
        T entry = entries.get(id);
        if (entry == null) {
            row.fail(
                    column,
                    "reference.unknown",
                    "%s 中没有 %s".formatted(file, Row.shown(id)),
                    "%s has no %s".formatted(file, Row.shown(id)),
                    "改正编号，或在 %s 中补一行。".formatted(file),
                    "Correct the id, or add a row to %s.".formatted(file));
        }
        return Optional.ofNullable(entry);
    }

    Map<String, T> all() {
        return entries;
    }
}
