package org.siquan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
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
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.RepeatIndex;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Region;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
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

    /** Advertisements that are kept to find repeats of; 200 bytes of memory each. */
    private static final int MOST_KEPT = 1_000_000;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV、JSON Lines（可压缩为 .gz）或 .xlsx：id,title,description[,company,city,salary,industry…]")
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

    @Option(
            names = "--encoding",
            converter = FileEncoding.Converter.class,
            paramLabel = "NAME",
            description = "utf-8 或 gb18030，默认自动识别。 Encoding of the file, found if absent.")
    @Nullable
    FileEncoding encoding;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        Catalogue catalogue = Catalogue.load();
        PrintWriter errors = spec.commandLine().getErr();
        AdvertisementFile advertisements = new AdvertisementFile(file, encoding == null ? null : encoding.charset());
        Region framework =
                new PlanFiles(catalogue, errors, false).read(region, null, null).region();
        AlignmentOptions options = AlignmentOptions.standard();
        AlignedFile aligned;
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                AlignmentEntries.competencies(framework),
                AlignmentEntries.sectors(catalogue),
                zeroLabel ? options.withoutLabels() : options,
                RunControl.of(SEED, 0))) {
            if (memory != null) {
                engine.remember(TitlesFile.read(memory, catalogue));
            }
            aligned = write(engine, advertisements);
        }
        say(advertisements.log(), errors);
        report(aligned, (System.nanoTime() - begun) / 1e9, advertisements.log().errorCount());
        return ExitCode.DONE;
    }

    /** Writes beside the result and puts it in its place when it is whole. */
    private AlignedFile write(AlignmentEngine engine, AdvertisementFile advertisements) throws IOException {
        Path whole = out.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(part);
                KeptOnDisk kept = new KeptOnDisk(whole.resolveSibling(whole.getFileName() + ".texts.part"))) {
            RepeatIndex index = RepeatIndex.of(kept, MOST_KEPT);
            AlignedFile aligned = new AlignedFile(engine, index, RunControl.of(SEED, 0), writer);
            advertisements.read(posting -> aligned.add(AlignmentEntries.posting(posting)));
            aligned.flush();
            IssueLog log = advertisements.log();
            if (aligned.rows() == 0 && log.errorCount() > 0) {
                throw new BadInput(log.errors(), log.errorCount() - log.errors().size());
            }
            if (!index.complete()) {
                log.warn(IssueText.whole(
                        file.toString(),
                        "repeats.limit",
                        new Text(
                                "不同的招聘信息超过 %,d 条，重复发布只与最先的这些比较".formatted(MOST_KEPT),
                                "there are more than %,d different advertisements; repeats were looked for among the first of them"
                                        .formatted(MOST_KEPT)),
                        new Text("按月份或地区拆分文件后分别运行。", "Part the file by month or place and run each part.")));
            }
            writer.flush();
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return aligned;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void say(IssueLog log, PrintWriter errors) {
        List<Issue> said = new ArrayList<>(log.warnings());
        said.addAll(log.errors());
        if (!said.isEmpty()) {
            errors.println(IssueText.lines(said));
        }
        long more = log.errorCount() - log.errors().size();
        if (more > 0) {
            errors.println("另有 %,d 处未列出 and %,d more".formatted(more, more));
        }
        errors.flush();
    }

    private void report(AlignedFile aligned, double seconds, long leftOut) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(
                Locale.ROOT,
                "%s  %,d 条 rows   %.1f s   %,.0f 条/秒 a second   转人工 abstained %,d   重复 repeats %,d   略去 left out %,d   %d MB%n",
                out,
                aligned.rows(),
                seconds,
                aligned.rows() / seconds,
                aligned.abstained(),
                aligned.repeats(),
                leftOut,
                PeakMemory.megabytes());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("rows", aligned.rows());
            object.put("seconds", seconds);
            object.put("rowsPerSecond", aligned.rows() / seconds);
            object.put("peakMemoryMb", PeakMemory.megabytes());
            object.put("abstained", aligned.abstained());
            object.put("repeats", aligned.repeats());
            object.put("leftOut", leftOut);
            printer.println(JsonMapper.shared().writeValueAsString(object));
        }
        printer.flush();
    }
}
