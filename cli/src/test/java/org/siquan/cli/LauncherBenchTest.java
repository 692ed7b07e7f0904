package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The measurements by the launcher; their module is no part of the usual build. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherBenchTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void theHelpOfBenchNamesEveryMeasurementAndEveryOptionOfEach() throws Exception {
        String help = checkout.run("bench", "--help").out();

        try (var sources = Files.list(Path.of("../bench/src/main/java/org/siquan/bench"))) {
            List<String> names =
                    sources.flatMap(LauncherBenchTest::namesOfBench).toList();
            assertThat(names)
                    .contains("match", "--what-if", "--forks")
                    .allSatisfy(name -> assertThat(help).containsPattern("(?m)(^| )" + name + "\\b"));
        }
    }

    private static Stream<String> namesOfBench(Path source) {
        try {
            return Pattern.compile("(?:names = |@Command\\(name = )\"([a-z-]+)\"")
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void benchIsBuiltFromItsProfileOnceAndGetsItsWords() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");

        var first = checkout.run("bench", "match", "--shape", "skewed");
        var second = checkout.run("bench", "match", "--shape", "skewed");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("bench/target/siquan-bench.jar:")
                .endsWith("org.siquan.bench.Bench|match|--shape|skewed|");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(checkout.calls("mvn")).hasSize(1).first().asString().contains("-Pbench -pl bench -am");
    }

    @Test
    void benchIsBuiltAgainAfterAChangeOfItsOwnAndTheOthersAreNot() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");
        checkout.run("serve");
        checkout.run("plan");
        checkout.run("bench", "match");

        checkout.write("bench/src/main/java/Bench.java", "class Bench {}");
        checkout.run("serve");
        checkout.run("plan");
        assertThat(checkout.calls("mvn")).hasSize(3);
        checkout.run("bench", "match");

        assertThat(checkout.calls("mvn")).hasSize(4).last().asString().contains("-pl bench");
    }

    @Test
    void benchAsksWhatToMeasureBeforeItBuildsAnything() throws Exception {
        checkout.withJava("25").withMaven("3.9.9", "");

        var answer = checkout.run("bench");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("缺少要测量的内容", "What to measure is missing", "./siquan bench --help");
        assertThat(checkout.calls("mvn")).isEmpty();
    }
}
