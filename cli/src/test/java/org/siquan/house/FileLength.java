package org.siquan.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java files that have grown longer than one sitting of reading. */
final class FileLength {

    static final int STOP = 500;

    private FileLength() {}

    /** The files below the folder, generated ones apart, that have more lines than allowed. */
    static List<String> above(int lines, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> length(file) > lines)
                    .map(file -> "%s has %d lines, at most %d are allowed"
                            .formatted(folder.relativize(file), length(file), lines))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
