package org.siquan.region.file;

/**
 * One fault of one file, so that its owner can correct it without asking.
 *
 * @param file name inside the file set, such as {@code orders.csv}
 * @param line first line of the row, counted from 1 as an editor shows it; 0 = the file as a whole
 * @param column place of the cell in its row, counted from 1; 0 = the row as a whole
 * @param field header of the cell; empty when {@code column} is 0
 * @param code stable dotted code, such as {@code reference.unknown}; docs/guide/region-format.md lists all
 * @param message what is wrong, naming the value
 * @param remedy what to do about it
 */
public record Issue(String file, long line, int column, String field, String code, Text message, Text remedy) {
    public Issue {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "line and column of an issue must be >= 0, were %d and %d%nTry: 0 for the whole file or row."
                            .formatted(line, column));
        }
    }

    /** Place in the usual form {@code file:line:column}, without the parts that do not apply. */
    public String place() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
