package org.siquan.catalogue;

/**
 * One thing that is wrong in a catalogue file, and what to do about it.
 *
 * @param file name of the file, for example {@code sectors.tsv}
 * @param line line in the file, first line = 1; 0 = the file as a whole
 * @param column name of the column; empty = the line as a whole
 * @param code stable key of the kind of mistake, for example {@code code.duplicate}
 * @param message what is wrong
 * @param remedy what to do
 */
public record Issue(String file, int line, String column, String code, Text message, Text remedy) {

    /** The issue as one line in English, for terminals and exception messages. */
    public String inEnglish() {
        return "%s:%d%s [%s] %s %s"
                .formatted(file, line, column.isEmpty() ? "" : " " + column, code, message.en(), remedy.en());
    }

    /** The issue as one line in Chinese. */
    public String inChinese() {
        return "%s 第 %d 行%s [%s] %s%s"
                .formatted(file, line, column.isEmpty() ? "" : " " + column, code, message.zh(), remedy.zh());
    }
}
