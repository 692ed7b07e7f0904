package org.siquan.region.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding a file is written, found by decoding all of it strictly in constant memory.
 *
 * @param oddQuotes the file holds an odd number of quotation marks, so one of them is perhaps never closed
 */
record TextEncoding(Charset charset, boolean oddQuotes) {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BOM_BYTES = 3;
    private static final int BUFFER = 8192;

    /** UTF-8 if the whole file is valid UTF-8, else GB18030 if it is valid that, else empty. */
    static Optional<TextEncoding> detect(FileSet files, String name) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            Optional<TextEncoding> found = tryWith(charset, files, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TextEncoding> tryWith(Charset charset, FileSet files, String name) throws IOException {
        boolean odd = false;
        try (Reader reader = reader(files.open(name).orElseThrow(), charset)) {
            char[] buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return Optional.empty();
                    }
                    odd ^= buffer[i] == '"';
                }
            }
            return Optional.of(new TextEncoding(charset, odd));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * UTF-8 to its last whole character, then the beginning of one: the file was cut off. Read as GB18030 its Chinese
     * would turn into other characters without a fault.
     */
    static boolean cutInsideACharacter(FileSet files, String name) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        try (InputStream stream = files.open(name).orElseThrow()) {
            for (int read = stream.read(bytes.array(), 0, BUFFER);
                    read >= 0;
                    read = stream.read(bytes.array(), bytes.position(), bytes.remaining())) {
                bytes.position(bytes.position() + read).flip();
                if (decoder.decode(bytes, characters.clear(), false).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return bytes.position() > 0;
    }

    /** A strict reader that starts behind a possible UTF-8 byte order mark. */
    static Reader reader(InputStream stream, Charset charset) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(BOM_BYTES);
        byte[] start = buffered.readNBytes(BOM_BYTES);
        boolean bom = start.length == BOM_BYTES
                && (start[0] & 0xff) == 0xef
                && (start[1] & 0xff) == 0xbb
                && (start[2] & 0xff) == 0xbf;
        if (!bom) {
            buffered.reset();
        }
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
