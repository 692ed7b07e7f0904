package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real process, stopped while it works. */
class C02_InterruptedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void stoppingARunLeavesNothingBehindAndSaysSo(String signal, int code) throws Exception {
        SmallPark park = SmallPark.in(folder.resolve("park"));
        Path out = folder.resolve("reports");
        Process process = start("plan", "--region", park.folder().toString(), "--out", out.toString());
        List<String> said = new ArrayList<>();
        try (var output = process.inputReader()) {
            said.add(output.readLine()); // the first line of progress: the year runs
            Assumptions.assumeFalse(
                    signal.equals("INT") && ignoresInterrupts(process.pid()),
                    "this run was started in the background of a shell, which shields it from Ctrl-C");
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            output.lines().forEach(said::add);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(String.join("\n", said)).isEqualTo(code);
        assertThat(said).contains("已中断，没有写入任何内容。 Interrupted; nothing was written.");
        assertThat(out).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(park.folder());
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Bit 2 of the ignored signals, where the system tells it. */
    private static boolean ignoresInterrupts(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.exists(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(mask -> (mask & 2) != 0);
        }
    }
}
