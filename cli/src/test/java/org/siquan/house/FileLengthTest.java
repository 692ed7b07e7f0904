package org.siquan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLengthTest {

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "region", "engines", "rounds", "timetables", "year", "cli"})
    void noFileIsTooLongToRead(String module) {
        Path folder = Path.of("..", module);

        assertThat(FileLength.above(0, folder)).as("files looked at").hasSizeGreaterThan(5);
        assertThat(FileLength.above(FileLength.STOP, folder)).isEmpty();
    }

    @Test
    void findsAFileOfOneLineTooMany(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(FileLength.STOP + 1));
        Files.writeString(folder.resolve("Short.java"), "//\n".repeat(FileLength.STOP));

        assertThat(FileLength.above(FileLength.STOP, folder))
                .containsExactly("Long.java has 501 lines, at most 500 are allowed");
    }
}
