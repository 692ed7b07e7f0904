package org.siquan.timetable.ctt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.timetable.FaultLog;
import org.siquan.timetable.FileRead;

/**
 * Reads a {@code .ctt} file and names every fault with line, what is wrong, what is allowed and what to do.
 *
 * @implNote O(size of the file)
 */
public final class CttReader {

    private static final long MOST_BYTES = 64L << 20;

    private CttReader() {}

    /** The problem in a file. */
    public static FileRead<CurriculumProblem> read(Path file) {
        FaultLog log = new FaultLog(file.toString());
        CttFaults faults = new CttFaults(log);
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                faults.tooLarge(0, "bytes", size, MOST_BYTES);
                return log.refused();
            }
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return read(lines, log);
            }
        } catch (NoSuchFileException e) {
            faults.unreadable("file.missing", "没有这个文件", "there is no such file");
        } catch (CharacterCodingException e) {
            faults.unreadable("file.encoding", "不是 UTF-8 文本", "it is no UTF-8 text");
        } catch (IOException e) {
            faults.unreadable("file.unreadable", "读不了：" + e.getMessage(), "it cannot be read: " + e.getMessage());
        }
        return log.refused();
    }

    /** The problem in a text; faults carry the given name of the file. */
    public static FileRead<CurriculumProblem> read(String text, String name) {
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            return read(lines, new FaultLog(name));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory must not fail", e);
        }
    }

    private static FileRead<CurriculumProblem> read(BufferedReader lines, FaultLog log) throws IOException {
        CttSections sections = new CttSections(new CttFaults(log));
        String line = lines.readLine();
        while (line != null && !sections.stopped()) {
            sections.line(line);
            line = lines.readLine();
        }
        sections.end();
        return log.clean() ? new FileRead.Accepted<>(sections.problem()) : log.refused();
    }
}
