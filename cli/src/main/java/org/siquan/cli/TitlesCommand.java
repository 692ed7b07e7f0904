package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentEngine;
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
@Command(
        name = "titles",
        mixinStandardHelpOptions = true,
        description = "职位名称 → 职业，零标注。 Titles to occupations, without training (zero-label).")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TitlesCommand implements Callable<Integer> {

    private static final int SEED = 2026;

    @Parameters(paramLabel = "CSV", description = "title,occupation_code[,…]，首行为列名 with a header row")
    Path file;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        List<TitleEvaluation.LabelledTitle> titles = TitlesFile.read(file, catalogue);
        TitleEvaluation result;
        try (AlignmentEngine engine =
                AlignmentEngine.build(OccupationEntries.of(catalogue), List.of(), RunControl.of(SEED, 0))) {
            result = TitleEvaluation.of(engine, titles);
        }
        out.printf(
                Locale.ROOT,
                "titles %,d   Acc@1 %.4f   Acc@5 %.4f   Acc@10 %.4f   MRR %.4f   macro Acc@1 %.4f%n",
                result.n(),
                result.acc1(),
                result.acc5(),
                result.acc10(),
                result.mrr(),
                result.macroAcc1());
        result.acc1ByBigClass().forEach((big, share) -> out.printf(Locale.ROOT, "  %s  Acc@1 %.4f%n", big, share));
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(object(result)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, Object> object(TitleEvaluation result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("titles", result.n());
        object.put("acc1", result.acc1());
        object.put("acc5", result.acc5());
        object.put("acc10", result.acc10());
        object.put("mrr", result.mrr());
        return object;
    }
}
