package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("S13")
class E05_EvalRunsTest {

    @TempDir
    Path folder;

    @Test
    void aRunIsRecordedWithoutAnyTitleAndComparedWithTheLastOfTheSameFileAndOptions() throws Exception {
        Path titles = Files.writeString(
                folder.resolve("titles.csv"), "title,occupation_code\n软件测试员,4-04-05-02\n快递员,4-02-07-08\n");
        Path runs = folder.resolve("runs.jsonl");

        Said first = Said.by("eval", "titles", titles, "--record", runs, "--json");
        Said other = Said.by("eval", "titles", titles, "--record", runs, "--zero-label");
        Said again = Said.by("eval", "titles", titles, "--record", runs, "--json");

        assertThat(first.out()).contains("No earlier run");
        assertThat(other.out()).contains("No earlier run");
        assertThat(again.out()).contains("compared with", "the same model", "hit@1", "within chance");
        assertThat(JsonMapper.shared().readTree(again.lastLine()).propertyNames())
                .contains("n", "acc1", "acc5", "acc10", "mrr", "map", "ece", "coverage95", "msPerTitle", "groups");
        List<String> lines = Files.readAllLines(runs);
        assertThat(lines).hasSize(3);
        JsonNode line = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(line.propertyNames())
                .contains("time", "kind", "engine", "data", "file", "options", "n", "figures", "hit1", "hit10");
        assertThat(line.get("data").asString()).matches("[0-9a-f]{64}");
        assertThat(Files.readString(runs)).doesNotContain("软件", "快递");
        assertThat(Said.by("eval", "runs", runs).out()).contains("titles", "acc1", "zeroLabel=true");
    }

    @Test
    void theNewestRunFailsOnlyIfItIsWorseBeyondChance() throws Exception {
        Path runs = folder.resolve("runs.jsonl");
        write(runs, run(200, 150));
        write(runs, run(200, 149));
        assertThat(Said.by("eval", "runs", runs, "--fail-on-regression").code()).isEqualTo(ExitCode.DONE);

        write(runs, run(200, 120));
        assertThat(Said.by("eval", "runs", runs).code()).isEqualTo(ExitCode.DONE);
        Said failed = Said.by("eval", "runs", runs, "--fail-on-regression", "--json");
        assertThat(failed.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(failed.out()).contains("worse beyond chance");
        assertThat(JsonMapper.shared()
                        .readTree(failed.lastLine())
                        .at("/newest/regression")
                        .asBoolean())
                .isTrue();

        write(runs, run(100, 10));
        assertThat(Said.by("eval", "runs", runs, "--fail-on-regression").code())
                .as("other items cannot be compared")
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aBrokenLineIsNamedAndPassedOver() throws Exception {
        Path runs = folder.resolve("runs.jsonl");
        write(runs, run(10, 5));
        Files.writeString(runs, "{\"time\":\"2026\n[]\n{\"time\":\"x\"}\n{\"time\":", StandardOpenOption.APPEND);

        Said said = Said.by("eval", "runs", runs, "--json");

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.err())
                .contains(":2 [runs.line]", ":3 [runs.line]", ":4 [runs.line]", ":5 [runs.line]", "passed over");
        assertThat(said.lastLine()).contains("\"runs\":1", "\"broken\":4");

        PrintWriter nowhere = new PrintWriter(new StringWriter());
        EvaluationRuns.record(runs, run(10, 5), nowhere, nowhere);
        assertThat(EvaluationRuns.read(runs).runs()).hasSize(2);
        assertThat(Said.by("eval", "runs", folder.resolve("none")).err()).contains("[runs.missing]");
    }

    private static void write(Path file, EvaluationRun run) throws Exception {
        Files.writeString(file, run.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static EvaluationRun run(int n, int right) {
        List<Integer> ranks =
                IntStream.range(0, n).map(i -> i < right ? 1 : 0).boxed().toList();
        return new EvaluationRun(
                "2026-11-27T00:00:00Z",
                "titles",
                "alignment-3",
                "0".repeat(64),
                "1".repeat(64),
                new LinkedHashMap<>(),
                n,
                new LinkedHashMap<>(),
                EvaluationRun.hits(ranks, 1),
                EvaluationRun.hits(ranks, 10));
    }
}
