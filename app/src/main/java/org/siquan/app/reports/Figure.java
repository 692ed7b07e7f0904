package org.siquan.app.reports;

import java.util.List;

/**
 * A figure with the rows behind it. It is nothing but what they add up to: {@link #value}.
 *
 * @param of which value of a broken-down figure; empty for the others
 */
public record Figure(FigureKind kind, String of, List<Row> rows) {

    public Figure {
        rows = List.copyOf(rows);
    }

    /**
     * What one placement, learner, unit, month or case adds. A row of whole 0 is unknown: it is listed, and counted as unknown.
     *
     * @param placement id; empty for a row about a unit or a learner
     * @param learner code, never a name; empty for a row about a unit
     * @param unit its name
     * @param detail what decided it: days, amounts, a reason
     * @param part what counts
     * @param whole of how much; 0 where nothing is recorded from which it could be decided
     */
    public record Row(String placement, String learner, String unit, String detail, long part, long whole) {}

    /** What the rows add up to. */
    public FigureValue value() {
        return new FigureValue(
                kind,
                of,
                rows.stream().mapToLong(Row::part).sum(),
                rows.stream().mapToLong(Row::whole).sum(),
                rows.stream().filter(row -> row.whole() == 0).count());
    }

    /** Names it in a URL and in files. */
    public String id() {
        return value().id();
    }
}
