package org.siquan.round;

import java.io.IOException;
import java.util.Arrays;

/**
 * The rows of a CSV table (RFC 4180, comma) as cells of bytes in one buffer. Rows of nothing but blanks are skipped. A fault
 * of the file itself goes to the log and ends the table. Not thread-safe.
 */
final class CsvRows implements AutoCloseable {

    private static final int QUOTE = '"';

    private final ByteLines lines;
    private final Spots spots;
    private final FaultLog log;
    private int cells;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private boolean broken;

    CsvRows(ByteLines lines, Spots spots, FaultLog log) {
        this.lines = lines;
        this.spots = spots;
        this.log = log;
    }

    /** Goes to the next row; false at the end or where the file is broken. */
    boolean next() throws IOException {
        while (!broken && lines.next()) {
            if (!split()) {
                return false;
            }
            for (int c = 0; c < cells; c++) {
                if (from[c] < to[c]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean split() throws IOException {
        cells = 0;
        byte[] text = lines.bytes();
        int start = lines.from();
        int end = lines.to();
        for (int i = start; i < end; i++) {
            byte b = text[i];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                cell(text, start, i);
                start = i + 1;
            } else if (b == QUOTE) {
                return quoted();
            }
        }
        cell(text, start, end);
        return !lines.unusual() || sound();
    }

    private void cell(byte[] text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && blank(text[first])) {
            first++;
        }
        while (first < last && blank(text[last - 1])) {
            last--;
        }
        put(first, last);
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private void put(int first, int last) {
        if (cells == from.length) {
            from = Arrays.copyOf(from, 2 * cells);
            to = Arrays.copyOf(to, 2 * cells);
        }
        from[cells] = first;
        to[cells++] = last;
    }

    /** A row with quotation marks, which may go on over several lines; quoted cells are unfolded where they stand. */
    private boolean quoted() throws IOException {
        while (quotes() % 2 != 0) {
            if (!lines.join()) {
                return broken(-1, FileFaults.unclosedQuote());
            }
        }
        cells = 0;
        byte[] text = lines.bytes();
        int end = lines.to();
        int at = lines.from();
        while (at <= end) {
            at = at < end && text[at] == QUOTE ? unfold(text, at + 1, end) : plain(text, at, end);
            if (at < 0) {
                return broken(cells, FileFaults.quote());
            }
        }
        return !lines.unusual() || sound();
    }

    private int quotes() {
        int quotes = 0;
        byte[] text = lines.bytes();
        for (int i = lines.from(); i < lines.to(); i++) {
            quotes += text[i] == QUOTE ? 1 : 0;
        }
        return quotes;
    }

    /** Takes a cell without quotation marks; gives the beginning of the next one, or -1. */
    private int plain(byte[] text, int start, int end) {
        int i = start;
        while (i < end && text[i] != ',') {
            if (text[i] == QUOTE) {
                return -1;
            }
            i++;
        }
        cell(text, start, i);
        return i + 1;
    }

    private int unfold(byte[] text, int start, int end) {
        int write = start;
        int i = start;
        while (i < end) {
            if (text[i] == QUOTE) {
                if (i + 1 >= end || text[i + 1] != QUOTE) {
                    break;
                }
                i++;
            }
            text[write++] = text[i++];
        }
        i++;
        if (i < end && text[i] != ',') {
            return -1;
        }
        put(start, write);
        return i + 1;
    }

    private boolean sound() {
        for (int c = 0; c < cells; c++) {
            int wrong = Utf8.wrongAt(lines.bytes(), from[c], to[c]);
            if (wrong != Utf8.SOUND) {
                boolean cut = Utf8.cutAt(lines.bytes(), wrong, to[c]) && c == cells - 1 && lines.unfinished();
                return broken(c, cut ? FileFaults.cut() : FileFaults.encoding());
            }
        }
        return true;
    }

    private boolean broken(int cell, Fault fault) {
        broken = true;
        log.error(spots.of(lines.line(), cell, ""), fault);
        return false;
    }

    /** True if the table ended because the file is broken. */
    boolean broken() {
        return broken;
    }

    int cells() {
        return cells;
    }

    byte[] bytes() {
        return lines.bytes();
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    int line() {
        return lines.line();
    }

    /** Where a cell of this row stands; below 0 = the row. */
    Spot spot(int cell, String field) {
        return spots.of(lines.line(), cell, field);
    }

    /** Where cells stand. */
    Spots spots() {
        return spots;
    }

    /** Where the table as a whole stands. */
    Spot whole() {
        return spots.of(0, -1, "");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
