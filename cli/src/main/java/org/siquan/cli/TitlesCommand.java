package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.TitleEvaluation;
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

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        List<TitleEvaluation.LabelledTitle> titles = TitlesFile.read(file, catalogue);
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
            long begun = System.nanoTime();
            result = TitleEvaluation.of(engine, titles);
            milliseconds = (System.nanoTime() - begun) / 1e6 / titles.size();
        }
        out.printf(
                Locale.ROOT,
                "titles %,d   Acc@1 %.4f (%.4f–%.4f)   Acc@5 %.4f   Acc@10 %.4f   MRR %.4f   macro Acc@1 %.4f   ECE %.4f   coverage at 95 %% %.4f   %.1f ms%n",
                result.n(),
                result.acc1(),
                result.acc1Low(),
                result.acc1High(),
                result.acc5(),
                result.acc10(),
                result.mrr(),
                result.macroAcc1(),
                result.ece(),
                result.coverage95(),
                milliseconds);
        result.acc1ByBigClass().forEach((big, share) -> out.printf(Locale.ROOT, "  %s  Acc@1 %.4f%n", big, share));
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(object(result, milliseconds)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, Object> object(TitleEvaluation result, double milliseconds) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("n", result.n());
        object.put("acc1", result.acc1());
        object.put("acc1Low", result.acc1Low());
        object.put("acc1High", result.acc1High());
        object.put("acc5", result.acc5());
        object.put("acc10", result.acc10());
        object.put("mrr", result.mrr());
        object.put("ece", result.ece());
        object.put("coverage95", result.coverage95());
        object.put("msPerTitle", milliseconds);
        return object;
    }
}
