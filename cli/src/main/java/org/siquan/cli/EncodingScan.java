package org.siquan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * A whole stream read once in one encoding, in constant memory: how much of it is text in that encoding.
 *
 * @param wide characters beyond ASCII
 * @param faults places that are no text
 * @param line line of the first of them, 0 if there is none
 * @param bytes its bytes in hexadecimal digits
 * @param cut whether the stream ends inside a character
 */
record EncodingScan(long wide, long faults, long line, String bytes, boolean cut) {

    private static final int BUFFER = 1 << 16;
    private static final int SHOWN = 4;

    /** From this many sound characters beyond ASCII per fault on, the text is in this encoding and is damaged. */
    private static final int MOSTLY = 10;

    static EncodingScan of(InputStream stream, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long wide = 0;
        long faults = 0;
        long line = 1;
        long firstLine = 0;
        String first = "";
        for (int read = stream.read(bytes.array(), 0, BUFFER);
                read >= 0;
                read = stream.read(bytes.array(), bytes.position(), bytes.remaining())) {
            bytes.position(bytes.position() + read).flip();
            CoderResult result;
            do {
                result = decoder.decode(bytes, characters.clear(), false);
                boolean nul = false;
                for (char c : characters.flip().toString().toCharArray()) {
                    line += c == '\n' ? 1 : 0;
                    wide += c > 0x7F ? 1 : 0;
                    nul |= c == 0;
                }
                if (result.isError() || nul) {
                    faults++;
                    if (firstLine == 0) {
                        firstLine = line;
                        first = nul ? "00" : hexadecimal(bytes);
                    }
                }
                if (result.isError()) {
                    bytes.position(bytes.position() + result.length());
                }
            } while (result.isError() || result.isOverflow());
            bytes.compact();
        }
        return new EncodingScan(wide, faults, firstLine, first, bytes.position() > 0);
    }

    /** Nothing but text. */
    boolean sound() {
        return faults == 0 && !cut;
    }

    /** Text in this encoding, apart from a few damaged places. */
    boolean mostly() {
        return faults > 0 && faults * MOSTLY <= wide;
    }

    private static String hexadecimal(ByteBuffer bytes) {
        StringBuilder digits = new StringBuilder();
        for (int i = bytes.position(); i < Math.min(bytes.limit(), bytes.position() + SHOWN); i++) {
            digits.append(digits.isEmpty() ? "" : " ").append("%02X".formatted(bytes.get(i)));
        }
        return digits.toString();
    }
}
