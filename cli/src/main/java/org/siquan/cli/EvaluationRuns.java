package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measurements in a file, one a line, oldest first. A line that is broken is named and passed over.
 *
 * @param runs the sound lines
 * @param broken what was passed over
 */
record EvaluationRuns(List<EvaluationRun> runs, List<Issue> broken) {

    EvaluationRuns {
        runs = List.copyOf(runs);
        broken = List.copyOf(broken);
    }

    /** Reads the file; one that does not exist holds no runs. */
    static EvaluationRuns read(Path file) throws IOException {
        List<EvaluationRun> runs = new ArrayList<>();
        List<Issue> broken = new ArrayList<>();
        if (!Files.exists(file)) {
            return new EvaluationRuns(runs, broken);
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                runs.add(EvaluationRun.of(JsonMapper.shared().readTree(lines.get(i))));
            } catch (JacksonException e) {
                broken.add(
                        fault(file, i, new Text("此行不是 JSON，可能没有写完", "this line is no JSON, it was perhaps cut off")));
            } catch (IllegalArgumentException e) {
                String member = String.valueOf(e.getMessage());
                broken.add(fault(file, i, new Text("此行不是一次评测：" + member, "this line is no measurement: " + member)));
            }
        }
        return new EvaluationRuns(runs, broken);
    }

    /** Records a run and says how it compares with the last one of the same kind on the same items. */
    static void record(Path file, EvaluationRun run, PrintWriter out, PrintWriter errors) throws IOException {
        EvaluationRuns before = read(file);
        before.say(errors);
        Files.writeString(
                file,
                (endsInsideALine(file) ? "\n" : "") + run.line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        before.lastLike(run)
                .ifPresentOrElse(
                        last -> RunComparison.of(last, run).print(out),
                        () -> out.println("此前没有同一文件、同样选项的记录。 No earlier run of this file and these options."));
    }

    /** Names the broken lines. */
    void say(PrintWriter errors) {
        if (!broken.isEmpty()) {
            errors.println(IssueText.lines(broken));
            errors.flush();
        }
    }

    /** The last run that can be compared with this one. */
    Optional<EvaluationRun> lastLike(EvaluationRun run) {
        return runs.reversed().stream().filter(other -> other.comparable(run)).findFirst();
    }

    /** The newest run beside the last one before it that can be compared with it. */
    Optional<RunComparison> newest() {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        EvaluationRun last = runs.getLast();
        return new EvaluationRuns(runs.subList(0, runs.size() - 1), broken)
                .lastLike(last)
                .map(before -> RunComparison.of(before, last));
    }

    private static boolean endsInsideALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        byte[] content = Files.readAllBytes(file);
        return content[content.length - 1] != '\n';
    }

    private static Issue fault(Path file, int line, Text message) {
        return new Issue(
                file.toString(),
                line + 1L,
                0,
                "",
                "runs.line",
                message,
                new Text("此行已略过；可以删去。", "The line was passed over; it may be removed."));
    }
}
