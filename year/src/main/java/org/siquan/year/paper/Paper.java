package org.siquan.year.paper;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * A paper in both languages.
 *
 * @param title the heading
 * @param meta lines below it: what, for when, made from what
 * @param figures the few numbers that matter, at most six
 * @param sections in order
 * @param foot last line
 */
public record Paper(Text title, List<Text> meta, List<Figure> figures, List<Section> sections, Text foot) {

    public Paper {
        meta = List.copyOf(meta);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /** A number that matters, with what it is measured by. */
    public record Figure(Text name, Text value, Text basis) {}

    /**
     * A section.
     *
     * @param sheet name of its sheet in a workbook, at most 31 characters; not used without a grid
     * @param notes sentences above the grid
     * @param grid may have no columns, then there is none
     */
    public record Section(Text title, Text sheet, List<Text> notes, Grid grid) {
        public Section {
            notes = List.copyOf(notes);
        }

        /** A section of sentences only. */
        public static Section of(Text title, List<Text> notes) {
            return new Section(title, title, notes, Grid.NONE);
        }
    }

    /** A table; every row has a cell for each column. */
    public record Grid(List<Column> columns, List<List<Object>> rows) {

        /** No table. */
        public static final Grid NONE = new Grid(List.of(), List.of());

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            rows.forEach(row -> {
                if (row.size() != width) {
                    throw new IllegalArgumentException(
                            "row must have %d cells, had %d%nTry: a cell for each column".formatted(width, row.size()));
                }
            });
        }
    }

    /** A column; cells are {@link Text}, words that need no translation, or numbers. */
    public record Column(Text heading, Kind kind) {

        /** How its cells are shown. */
        public enum Kind {
            /** As they are. */
            WORDS,
            /** A number with at most one decimal. */
            NUMBER,
            /** A share of 1 in percent with one decimal. */
            PERCENT
        }

        /** A column of words. */
        public static Column words(String zh, String en) {
            return new Column(new Text(zh, en), Kind.WORDS);
        }

        /** A column of numbers. */
        public static Column number(String zh, String en) {
            return new Column(new Text(zh, en), Kind.NUMBER);
        }

        /** A column of shares. */
        public static Column percent(String zh, String en) {
            return new Column(new Text(zh, en), Kind.PERCENT);
        }
    }
}
