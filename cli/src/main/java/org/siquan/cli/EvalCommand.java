package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** {@code eval}: measures the alignment against titles that people have coded. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "评测对齐质量。 Measures the alignment.",
        subcommands = EvalCommand.Titles.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvalCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** {@code eval titles FILE}: share of titles whose first occupation is the person's. */
    @Command(
            name = "titles",
            mixinStandardHelpOptions = true,
            description = "职位名称 → 职业。 Titles to occupations, without training (zero-label).")
    static final class Titles implements Callable<Integer> {

        @Parameters(paramLabel = "CSV", description = "title,occupation_code[,…] with a header line")
        Path file;

        @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            List<TitleEvaluation.LabelledTitle> titles = read();
            TitleEvaluation result;
            try (AlignmentEngine engine =
                    AlignmentEngine.build(OccupationEntries.of(Catalogue.load()), List.of(), RunControl.of(2026, 0))) {
                result = TitleEvaluation.of(engine, titles);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "titles %,d   Acc@1 %.4f   Acc@5 %.4f   Acc@10 %.4f   MRR %.4f   macro Acc@1 %.4f%n",
                    result.n(), result.acc1(), result.acc5(), result.acc10(), result.mrr(), result.macroAcc1());
            result.acc1ByBigClass().forEach((big, share) -> out.printf("  %s  Acc@1 %.4f%n", big, share));
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("titles", result.n());
                object.put("acc1", result.acc1());
                object.put("acc5", result.acc5());
                object.put("acc10", result.acc10());
                object.put("mrr", result.mrr());
                out.println(JsonMapper.shared().writeValueAsString(object));
            }
            out.flush();
            return ExitCode.DONE;
        }

        private List<TitleEvaluation.LabelledTitle> read() {
            List<String> faults = new ArrayList<>();
            List<TitleEvaluation.LabelledTitle> titles = new ArrayList<>();
            try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(existing())) {
                boolean header = true;
                for (var row : rows) {
                    if (!header) {
                        if (row.getFieldCount() < 2
                                || row.getField(0).isBlank()
                                || row.getField(1).isBlank()) {
                            faults.add(
                                    "%s:%d [title.incomplete] 缺职位名称或职业代码。 Title or code is missing.%n    → title,occupation_code"
                                            .formatted(file, row.getStartingLineNumber()));
                        } else {
                            titles.add(new TitleEvaluation.LabelledTitle(row.getField(0), row.getField(1)));
                        }
                    }
                    header = false;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be read%nTry: a CSV file in UTF-8".formatted(file), e);
            }
            if (!faults.isEmpty() || titles.isEmpty()) {
                throw new BadInput(
                        titles.isEmpty() && faults.isEmpty()
                                ? "%s 没有任何职位名称。 The file has no titles.%nTry: title,occupation_code".formatted(file)
                                : String.join(System.lineSeparator(), faults));
            }
            return titles;
        }

        private Path existing() {
            if (!Files.isReadable(file)) {
                throw new BadInput(
                        "读不到 %s。 The file %s cannot be read.%nTry: the path of a CSV file".formatted(file, file));
            }
            return file;
        }
    }
}
