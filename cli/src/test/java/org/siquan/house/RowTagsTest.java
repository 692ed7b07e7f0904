package org.siquan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the brief that is built carries at least one test; rows of later modules join the list with them. */
class RowTagsTest {

    private static final Pattern ROW = Pattern.compile("@Tag\\(\"(S\\d+)\"\\)");
    private static final Set<String> TAGGED = tagged(Path.of(".."));

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S13", "S14", "S15", "S17"})
    void aBuiltRowHasATest(String row) {
        assertThat(TAGGED).contains(row);
    }

    private static Set<String> tagged(Path project) {
        Set<String> rows = new TreeSet<>();
        try (Stream<Path> files = Files.walk(project)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("src"))
                    .forEach(file -> ROW.matcher(read(file))
                            .results()
                            .map((MatchResult result) -> result.group(1))
                            .forEach(rows::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
