package org.siquan.round;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes CSV (UTF-8, LF, comma) through one buffer; quotes a cell only where it must. */
public final class CsvOut {

    private static final int FULL = 1 << 16;

    private final OutputStream to;
    private byte[] buffer = new byte[FULL + (FULL >> 1)];
    private int used;
    private boolean rowBegun;

    /** A table into this stream, which stays open. */
    public CsvOut(OutputStream to) {
        this.to = to;
    }

    /** Adds a row of names. */
    public CsvOut header(Iterable<String> names) throws IOException {
        for (String name : names) {
            cell(name);
        }
        return end();
    }

    /** Adds a cell of any text. */
    public CsvOut cell(String text) throws IOException {
        return cell(quoted(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a cell that needs no quoting. */
    CsvOut cell(byte[] text) throws IOException {
        begin();
        return raw(text);
    }

    /** Adds a cell with a number. */
    public CsvOut cell(long number) throws IOException {
        begin();
        return raw(number);
    }

    /** Begins a cell that {@link #raw} fills. */
    CsvOut begin() throws IOException {
        if (rowBegun) {
            raw(',');
        }
        rowBegun = true;
        return this;
    }

    /** Goes on with a cell. */
    CsvOut raw(byte[] text) throws IOException {
        room(text.length);
        System.arraycopy(text, 0, buffer, used, text.length);
        used += text.length;
        return this;
    }

    CsvOut raw(Ids ids, int index) throws IOException {
        room(ids.length(index));
        used += ids.copyTo(buffer, used, index);
        return this;
    }

    CsvOut raw(String text) throws IOException {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    CsvOut raw(long number) throws IOException {
        return raw(Long.toString(number));
    }

    CsvOut raw(char ascii) throws IOException {
        room(1);
        buffer[used++] = (byte) ascii;
        return this;
    }

    /** Ends a row. */
    public CsvOut end() throws IOException {
        rowBegun = false;
        return raw('\n');
    }

    private void room(int bytes) throws IOException {
        if (used >= FULL) {
            flush();
        }
        if (used + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Growth.of(buffer.length, used + bytes));
        }
    }

    /** Hands everything to the stream. */
    public void flush() throws IOException {
        to.write(buffer, 0, used);
        used = 0;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        boolean padded = !text.isEmpty() && !text.equals(text.strip());
        return padded ? '"' + text + '"' : text;
    }
}
