package org.siquan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Region;
import org.siquan.region.file.Issue;
import org.siquan.year.AlignmentEntries;
import org.siquan.year.OccupationEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code align FILE}: codes a file of advertisements of any size, a few hundred at a time. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "招聘信息 → 职业、能力、行业、专业。 Advertisements to occupations, competencies, sectors and majors.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成；略去的行已列出 done; rows that were left out are named",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing was written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AlignCommand implements Callable<Integer> {

    private static final int SEED = 2026;
    private static final int CHUNK = 512;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV 或 JSON Lines：id,title,description[,company,city,salary,industry…]")
    Path file;

    @Option(names = "--out", required = true, paramLabel = "JSONL", description = "写出的结果，每行一个 JSON 对象 the result")
    Path out;

    @Option(
            names = "--region",
            paramLabel = "DIR",
            description = "能力框架所在的园区，默认固安演示区。 The region whose competencies are looked for; Gu'an if absent.")
    @Nullable
    Path region;

    @Option(
            names = "--memory",
            paramLabel = "CSV",
            description = "已由人认定的职位名称。 Titles that people have decided: title,occupation_code.")
    @Nullable
    Path memory;

    @Option(names = "--zero-label", description = "不用从标注中学到的各职业知识。 Without what was learned about single occupations.")
    boolean zeroLabel;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    private long rows;
    private long abstained;

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        Catalogue catalogue = Catalogue.load();
        PrintWriter errors = spec.commandLine().getErr();
        AdvertisementFile advertisements = new AdvertisementFile(file);
        Region framework =
                new PlanFiles(catalogue, errors, false).read(region, null, null).region();
        AlignmentOptions options = AlignmentOptions.standard();
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                AlignmentEntries.competencies(framework),
                AlignmentEntries.sectors(catalogue),
                zeroLabel ? options.withoutLabels() : options,
                RunControl.of(SEED, 0))) {
            if (memory != null) {
                engine.remember(TitlesFile.read(memory, catalogue));
            }
            write(engine, advertisements);
        }
        List<Issue> faults = advertisements.faults();
        if (rows == 0 && !faults.isEmpty()) {
            Files.deleteIfExists(out);
            throw new BadInput(faults);
        }
        if (!faults.isEmpty()) {
            errors.println(IssueText.lines(faults));
            errors.flush();
        }
        report((System.nanoTime() - begun) / 1e9, faults.size());
        return ExitCode.DONE;
    }

    /** Writes beside the result and puts it in its place when it is whole. */
    private void write(AlignmentEngine engine, AdvertisementFile advertisements) throws IOException {
        Path whole = out.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(part)) {
            List<Posting> chunk = new ArrayList<>(CHUNK);
            advertisements.read(posting -> {
                chunk.add(AlignmentEntries.posting(posting));
                if (chunk.size() == CHUNK) {
                    align(engine, chunk, writer);
                }
            });
            align(engine, chunk, writer);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    private void align(AlignmentEngine engine, List<Posting> chunk, BufferedWriter writer) {
        try {
            for (Alignment alignment :
                    engine.alignAll(chunk, RunControl.of(SEED, 0)).alignments()) {
                AlignmentLines.write(alignment, writer);
                rows++;
                abstained += alignment.findAbstention().isPresent() ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk.clear();
    }

    private void report(double seconds, int leftOut) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(
                Locale.ROOT,
                "%s  %,d 条 rows   %.1f s   %,.0f 条/秒 a second   转人工 abstained %,d   略去 left out %,d   %d MB%n",
                out,
                rows,
                seconds,
                rows / seconds,
                abstained,
                leftOut,
                PeakMemory.megabytes());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("rows", rows);
            object.put("seconds", seconds);
            object.put("rowsPerSecond", rows / seconds);
            object.put("peakMemoryMb", PeakMemory.megabytes());
            object.put("abstained", abstained);
            object.put("leftOut", leftOut);
            printer.println(JsonMapper.shared().writeValueAsString(object));
        }
        printer.flush();
    }
}
