package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code eval runs FILE}: the measurements that were recorded, and whether the newest is worse than the one before. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "评测记录。 The measurements that were recorded.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RunsCommand implements Callable<Integer> {

    private static final int SHOWN = 12;

    @Parameters(paramLabel = "JSONL", description = "由 --record 写出的文件 the file written by --record")
    Path file;

    @Option(
            names = "--fail-on-regression",
            description = "最新一次显著变差时以 4 退出。 Ends with 4 if the newest is worse beyond chance.")
    boolean failOnRegression;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "runs.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("先用 eval titles … --record 写出。", "Write it by eval titles … --record first."))));
        }
        EvaluationRuns all = EvaluationRuns.read(file);
        all.say(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        all.runs().forEach(run -> print(out, run));
        Optional<RunComparison> newest = all.newest();
        newest.ifPresent(comparison -> comparison.print(out));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("runs", all.runs().size());
            object.put("broken", all.broken().size());
            newest.ifPresent(comparison -> object.put("newest", comparison.object()));
            out.println(JsonMapper.shared().writeValueAsString(object));
        }
        out.flush();
        boolean worse = newest.isPresent() && newest.get().regression();
        return worse && failOnRegression ? ExitCode.REFUTED : ExitCode.DONE;
    }

    private static void print(PrintWriter out, EvaluationRun run) {
        out.printf(
                "%s  %-7s  %s  n %,d  文件 file %s  数据 data %s  %s%n",
                run.time(), run.kind(), run.engine(), run.n(), start(run.file()), start(run.data()), run.options());
        StringBuilder figures = new StringBuilder(" ");
        run.figures().forEach((name, value) -> figures.append("  %s %.4f".formatted(name, value)));
        out.printf(Locale.ROOT, "%s%n", figures);
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
