package org.siquan.engine.matching.verify.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a text file in UTF-8. A last line without an end is a fault: the file may be cut there. */
final class Lines implements AutoCloseable {

    private final String name;
    private final BufferedReader reader;
    private final Faults faults;
    private int number;

    /**
     * Opens a file that exists.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Lines(Path file, Faults faults) {
        name = String.valueOf(file.getFileName());
        this.faults = faults;
        try {
            reader = new BufferedReader(new InputStreamReader(
                    Files.newInputStream(file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file() {
        return name;
    }

    /** Number of the line last read, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null behind the last one or where the file is not text. */
    @Nullable
    String next() {
        StringBuilder line = new StringBuilder();
        try {
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            number++;
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                c = reader.read();
            }
            if (c < 0) {
                fault(
                        "cut",
                        "最后一行没有换行，文件可能被截断。请用完整的文件，并以换行结束",
                        "the last line has no line end; the file may be cut. Try: the whole file, ended by a line end");
            }
        } catch (CharacterCodingException e) {
            fault("encoding", "不是 UTF-8 文本", "is not text in UTF-8");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    void fault(String code, String zh, String en) {
        faults.add(code, name, number, zh, en);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
