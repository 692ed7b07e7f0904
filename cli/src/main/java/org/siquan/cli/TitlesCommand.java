package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentData;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.alignment.TitleEvaluation;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.engine.kernel.RunControl;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code eval titles FILE}: share of titles whose first occupation is the person's. */
@Command(name = "titles", mixinStandardHelpOptions = true, description = "职位名称 → 职业。 Titles to occupations.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TitlesCommand implements Callable<Integer> {

    private static final int SEED = 2026;

    @Parameters(paramLabel = "CSV", description = "title,occupation_code[,…]，首行为列名 with a header row")
    Path file;

    @Option(names = "--zero-label", description = "不用从标注中学到的各职业知识。 Without what was learned about single occupations.")
    boolean zeroLabel;

    @Option(
            names = "--memory",
            paramLabel = "CSV",
            description = "已由人认定的职位名称，作为记忆。 Titles that people have decided, remembered before the evaluation.")
    @Nullable
    Path memory;

    @Option(names = "--record", paramLabel = "JSONL", description = "追加一次评测记录，并与上一次比较。 Records the run and compares.")
    @Nullable
    Path record;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        List<LabelledTitle> titles = TitlesFile.read(file, catalogue);
        AlignmentOptions options = AlignmentOptions.standard().withThreads(1);
        TitleEvaluation result;
        double milliseconds;
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                List.of(),
                zeroLabel ? options.withoutLabels() : options,
                RunControl.of(SEED, 0))) {
            if (memory != null) {
                engine.remember(TitlesFile.read(memory, catalogue));
            }
            List<String> words = titles.stream().map(LabelledTitle::title).toList();
            long begun = System.nanoTime();
            List<List<OccupationCandidate>> ranked = engine.rankTitles(words, engine.occupationCount());
            milliseconds = (System.nanoTime() - begun) / 1e6 / titles.size();
            result = TitleEvaluation.of(titles, ranked);
        }
        TitlesReport report = new TitlesReport(result, milliseconds, catalogue);
        report.print(out);
        if (record != null) {
            EvaluationRuns.record(record, run(result), out, spec.commandLine().getErr());
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(report.object()));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private EvaluationRun run(TitleEvaluation result) throws IOException {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("zeroLabel", String.valueOf(zeroLabel));
        options.put("memory", memory == null ? "" : Fingerprints.of(List.of(memory)));
        return new EvaluationRun(
                InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "titles",
                AlignmentEngine.VERSION,
                AlignmentData.fingerprint(),
                Fingerprints.of(List.of(file)),
                options,
                result.n(),
                result.figures(),
                EvaluationRun.hits(result.ranks(), 1),
                EvaluationRun.hits(result.ranks(), 10));
    }
}
