package org.siquan.round;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream, one after the other in one buffer, so that a file may be larger than any array. A mark of byte
 * order (UTF-8) at the beginning is skipped; LF and CRLF end a line. Not thread-safe.
 */
final class ByteLines implements AutoCloseable {

    private static final int LONGEST = 1 << 30;

    private final InputStream in;
    private byte[] bytes;
    private int from;
    private int to;
    private int next;
    private int limit;
    private int line;
    private int lines;
    private boolean ended;
    private boolean unusual;
    private boolean unfinished;

    /** @param block bytes to read at a time */
    ByteLines(InputStream in, int block) throws IOException {
        this.in = in;
        bytes = new byte[Math.max(block, 4)];
        limit = Math.max(0, in.readNBytes(bytes, 0, bytes.length));
        if (limit >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            next = 3;
        }
    }

    /** Goes to the next line; false behind the last one. What was read before may be overwritten. */
    boolean next() throws IOException {
        from = next;
        unusual = false;
        if (!find(from)) {
            return false;
        }
        line = ++lines;
        return true;
    }

    /** Joins the following line to this one, with the line break between them; false if there is none. */
    boolean join() throws IOException {
        if (!find(next)) {
            return false;
        }
        lines++;
        return true;
    }

    private boolean find(int search) throws IOException {
        int i = search;
        int high = 0;
        while (true) {
            byte[] text = bytes;
            int stop = limit;
            while (i < stop && text[i] != '\n') {
                high |= text[i] - 1;
                i++;
            }
            if (i < stop) {
                to = i;
                next = i + 1;
                break;
            }
            if (ended) {
                if (search == limit) {
                    return false;
                }
                to = limit;
                next = limit;
                unfinished = true;
                break;
            }
            int moved = from;
            refill();
            i -= moved;
            search -= moved;
        }
        unusual |= high < 0;
        if (to > from && bytes[to - 1] == '\r') {
            to--;
        }
        return true;
    }

    /** Moves the line that was begun to the front and reads more. */
    private void refill() throws IOException {
        int begun = limit - from;
        if (begun == bytes.length) {
            if (begun >= LONGEST) {
                throw new IOException("line %d is longer than %d bytes".formatted(lines + 1, LONGEST));
            }
            bytes = Arrays.copyOf(bytes, 2 * begun);
        } else {
            System.arraycopy(bytes, from, bytes, 0, begun);
        }
        from = 0;
        int read = in.read(bytes, begun, bytes.length - begun);
        limit = begun + Math.max(0, read);
        ended = read < 0;
    }

    /** The buffer. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the line begins in the buffer. */
    int from() {
        return from;
    }

    /** Where it ends, line break not counted. */
    int to() {
        return to;
    }

    /** Number of the line, from 1; of joined ones the first. */
    int line() {
        return line;
    }

    /** Lines read so far. */
    int lines() {
        return lines;
    }

    /** True if the line holds something besides ASCII characters: to be checked as UTF-8. */
    boolean unusual() {
        return unusual;
    }

    /** True if the file ends in this line, without a line break. */
    boolean unfinished() {
        return unfinished;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
