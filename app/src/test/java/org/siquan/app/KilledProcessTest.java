package org.siquan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing: the application's process dies by kill -9 in the middle of a job, and a new one finishes it. */
class KilledProcessTest {

    @TempDir
    Path home;

    @Test
    void aJobSurvivesAnOrderlyStopInTheMiddle() throws Exception {
        var first = start("start");
        String job;
        try (var output = first.inputReader()) {
            job = said(output, "job ");
            assertThat(said(output, "waiting")).isEmpty();
            first.destroy(); // as Ctrl-C does: the application closes in order
            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            first.destroyForcibly();
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();

        var second = start(job);
        try (var output = second.inputReader()) {
            assertThat(said(output, "from ")).isEqualTo("20");
            assertThat(said(output, "hash ")).isEqualTo(expected());
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            second.destroyForcibly();
        }
    }

    private static String expected() {
        var state = TestJobs.first("{\"seed\": 1}");
        for (int step = 1; step <= TestJobs.STEPS; step++) {
            state = TestJobs.next(state, step);
        }
        return state;
    }

    @Test
    void aJobSurvivesTheDeathOfItsProcessWithTheSameResult() throws Exception {
        var first = start("start");
        String job;
        try (var output = first.inputReader()) {
            job = said(output, "job ");
            assertThat(said(output, "waiting")).isEmpty();
        } finally {
            first.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }

        var second = start(job);
        try (var output = second.inputReader()) {
            assertThat(said(output, "from "))
                    .as("last checkpoint before the kill")
                    .isEqualTo("20");
            assertThat(said(output, "hash ")).isEqualTo(expected());
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).as("clean end").isTrue();
        } finally {
            second.destroyForcibly();
        }
        assertThat(home.resolve("postgres/data/postmaster.pid"))
                .as("the database stopped with it")
                .doesNotExist();
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", // each lives for seconds; see app/README.md
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledApplication.class.getName(),
                        home.toString(),
                        what)
                .redirectErrorStream(true)
                .start();
    }

    /** The rest of the next line that begins so; whatever else the process says is kept for the failure's message. */
    private static String said(BufferedReader output, String beginning) throws IOException {
        var before = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("SAID " + beginning)) {
                return line.substring("SAID ".length() + beginning.length());
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("process ended without '" + beginning + "':\n" + before);
    }
}
