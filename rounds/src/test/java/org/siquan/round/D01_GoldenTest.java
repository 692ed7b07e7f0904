package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.OpeningRule;

/**
 * One small round in each form: what it becomes as a canonical CSV set, and its outcome. {@code -Dgolden.update} rewrites
 * what is expected; read the difference before keeping it.
 */
class D01_GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @CsvSource({"text,text/input/round.txt", "csv,csv/input", "json,json/input/round.json"})
    void aRoundBecomesTheCanonicalSetAndOutcomeThatAreWrittenDown(String form, String input) throws IOException {
        Path expected = GOLDEN.resolve(form).resolve("expected");
        Map<String, String> found = files(RoundFiles.problem(GOLDEN.resolve(input)));
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(expected);
            for (var file : found.entrySet()) {
                Files.writeString(expected.resolve(file.getKey()), file.getValue());
            }
        }

        assertThat(found).isEqualTo(read(expected));
    }

    @Test
    void theSameRoundAsJsonAndAsCsvIsTheSameProblem() throws IOException {
        assertThat(read(GOLDEN.resolve("json/expected"))).isEqualTo(read(GOLDEN.resolve("csv/expected")));
    }

    private static Map<String, String> files(MatchingProblem problem) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (var table : RoundWriter.tables(problem).entrySet()) {
            files.put(table.getKey(), text(table.getValue()));
        }
        OutcomeFiles outcome = new OutcomeFiles(
                problem, new OpeningRule(new DeferredAcceptance()).match(problem, RunControl.of(1, 0)));
        files.put(OutcomeFiles.OUTCOME, text(outcome::outcome));
        files.put(OutcomeFiles.CLOSED, text(outcome::closed));
        return files;
    }

    private static String text(Table table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
