package org.siquan.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.Sheet.Rows;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** Checks that keys are unique and that references between files lead somewhere. */
final class Links {
    private final IssueLog log;

    Links(IssueLog log) {
        this.log = log;
    }

    /** Every key once. */
    <T> void unique(Rows<T> rows, String column, Function<T, Object> key) {
        Map<Object, Long> lines = new HashMap<>();
        for (Entry<T> entry : rows.entries()) {
            Object value = key.apply(entry.value());
            Long first = lines.putIfAbsent(value, entry.row().line());
            if (first != null) {
                String shown = Row.shown(value.toString());
                error(
                        entry.row(),
                        column,
                        "id.duplicate",
                        "%s 已在第 %d 行出现".formatted(shown, first),
                        "%s already stands in line %d".formatted(shown, first),
                        "删去重复的一行，或换一个编号。",
                        "Remove one of the rows, or give it another identifier.");
            }
        }
    }

    /** The reference, when given, is a key of the other file. */
    void require(Row row, String column, @Nullable Object reference, Rows<?> target, Sheet<?> sheet) {
        if (reference != null && !target.keys().contains(reference.toString())) {
            unknown(row, column, reference.toString(), sheet.file());
        }
    }

    void requireAll(Row row, String column, Collection<?> references, Rows<?> target, Sheet<?> sheet) {
        references.forEach(reference -> require(row, column, reference, target, sheet));
    }

    void unknown(Row row, String column, String reference, String file) {
        error(
                row,
                column,
                "reference.unknown",
                "%s 在 %s 中不存在".formatted(Row.shown(reference), file),
                "%s does not stand in %s".formatted(Row.shown(reference), file),
                "改正编号，或在 %s 中补上。".formatted(file),
                "Correct the identifier, or add it to %s.".formatted(file));
    }

    void error(Row row, String column, String code, String zh, String en, String remedyZh, String remedyEn) {
        log.error(row.issue(column, code, new Text(zh, en), new Text(remedyZh, remedyEn)));
    }

    IssueLog log() {
        return log;
    }
}
