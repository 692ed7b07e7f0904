package org.siquan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of one table and reports repeated codes and missing parents. */
final class TableBuilder<E extends CodeEntry> {

    private static final int DEEPEST = 4;

    /** Rows of each depth by code. */
    private final List<Map<String, TsvRow>> rows = new ArrayList<>();

    private final List<E> entries = new ArrayList<>();
    private final List<TsvRow> origins = new ArrayList<>();

    TableBuilder() {
        for (int depth = 0; depth <= DEEPEST; depth++) {
            rows.add(new HashMap<>());
        }
    }

    void add(TsvRow row, E entry) {
        var first = rows.get(entry.depth()).putIfAbsent(entry.code(), row);
        if (first == null) {
            entries.add(entry);
            origins.add(row);
            return;
        }
        row.reject(
                "code",
                "code.duplicate",
                new Text(
                        "代码 %s 重复，首次出现在第 %d 行。".formatted(entry.code(), first.line()),
                        "Code %s is repeated, first on line %d.".formatted(entry.code(), first.line())),
                new Text("请删除其中一行。", "Remove one of the two lines."));
    }

    /** Reports every entry whose parent is not one level above it. */
    void requireParents() {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.depth() > 1 && !rows.get(entry.depth() - 1).containsKey(entry.parent())) {
                orphan(origins.get(i), entry.code(), entry.parent());
            }
        }
    }

    static void orphan(TsvRow row, String code, String parent) {
        row.reject(
                "code",
                "parent.unknown",
                new Text(
                        "%s 的上级 %s 不在文件中。".formatted(code, parent),
                        "The parent %s of %s is not in the file.".formatted(parent, code)),
                new Text("请补上上级行或更正代码。", "Add the line of the parent, or correct the code."));
    }

    CodeTable<E> build(Vintage vintage) {
        return new CodeTable<>(vintage, entries);
    }
}
