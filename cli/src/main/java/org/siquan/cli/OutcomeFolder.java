package org.siquan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.siquan.round.OutcomeFiles;

/** The folder of an outcome: new, empty, or one that an earlier run wrote. */
final class OutcomeFolder {

    private static final String FIRST_LINE = "applicant,place";

    private OutcomeFolder() {}

    /** @throws CannotWrite if the folder holds what no run of {@code match} wrote */
    static void requireOwn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(OutcomeFiles.CLOSED) && !(name.equals(OutcomeFiles.OUTCOME) && ours(file))) {
                    throw new CannotWrite(folder, "里面有别的内容 " + name, "it holds something else, " + name, null);
                }
            }
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
    }

    private static boolean ours(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return FIRST_LINE.equals(reader.readLine());
        }
    }
}
