package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.region.file.Text;
import org.siquan.year.gap.GapPaper;
import org.siquan.year.gap.JustificationPaper;
import org.siquan.year.gap.RegionForecast;
import org.siquan.year.gap.RegionGaps;
import org.siquan.year.paper.Paper;
import org.siquan.year.paper.PaperPage;
import org.siquan.year.paper.PaperWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gap}: what the majors of a region miss and over-teach, as workbooks and reports; never over other files. */
@Command(
        name = "gap",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "专业能力缺口分析与新专业论证材料。 Gap analysis of majors, and the evidence for opening a new one.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing written",
            "73:写不出 cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GapCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REGION", description = "园区文件夹，或 demonstration。 Folder of a region, or demonstration.")
    Path region;

    @Option(
            names = "--postings",
            paramLabel = "CSV",
            description = "招聘信息，可有 date 列。 Job advertisements; the column date is read where there is one.")
    @Nullable
    Path postings;

    @Option(
            names = "--shortage",
            paramLabel = "CSV",
            description = "紧缺职业目录：source,year,occupation_code,title,places。 Shortage catalogue with these columns.")
    @Nullable
    Path shortage;

    @Option(
            names = "--major",
            paramLabel = "CODE",
            description = "只分析一个专业。 This major only; default: all of the region's.")
    @Nullable
    String major;

    @Option(
            names = "--new-major",
            paramLabel = "CODE",
            description = "为目录中的一个专业写论证材料，不写其他。 Evidence for opening this major of the catalogue, and nothing else.")
    @Nullable
    String newMajor;

    @Option(
            names = "--occupation",
            paramLabel = "CODE",
            description =
                    "新专业面向的职业，可重复；默认取能力框架。 Occupation that the new major leads to; repeatable; default: the framework's.")
    List<String> occupations = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "输出文件夹。 Folder of the files.")
    Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "zh 或 en，默认 zh。 Language of the files: zh or en (default ${DEFAULT-VALUE}).")
    Wording.Language language;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Catalogue catalogue = Catalogue.load();
        GapFiles files = new GapFiles(catalogue, errors);
        GapFiles.Content content = files.read(region, postings, shortage);
        List<String> majors = newMajor == null ? files.majors(content.region(), major) : List.of();
        String justified = newMajor == null ? null : files.catalogueMajor(newMajor, occupations);
        List<String> names = new ArrayList<>();
        majors.forEach(code -> names.addAll(List.of("gap-%s.xlsx".formatted(code), "gap-%s.html".formatted(code))));
        if (justified != null) {
            names.add("justification-%s.html".formatted(justified));
        }
        NewFiles.requireAbsent(
                names.stream().map(out::resolve).toList(),
                new Text("换一个输出文件夹，或移走旧文件。", "Choose another folder, or move the old file away."));
        try (ReportFolder folder = ReportFolder.at(out, names, errors)) {
            RegionGaps gaps = new RegionGaps(content.region(), files.sources(content));
            PaperPage page = new PaperPage();
            Map<String, ReportFolder.Content> written = new LinkedHashMap<>();
            List<MajorGap> results = new ArrayList<>();
            for (String code : majors) {
                MajorGap gap = gaps.gap(code);
                Paper paper = new GapPaper(gaps, catalogue).of(gap);
                written.put("gap-%s.xlsx".formatted(code), bytes(PaperWorkbook.bytes(paper, language.name())));
                written.put("gap-%s.html".formatted(code), text(page.render(paper, language.name())));
                results.add(gap);
            }
            if (justified != null) {
                Paper paper = new JustificationPaper(gaps, catalogue, RegionForecast.of(content.region(), catalogue))
                        .of(justified, occupations);
                written.put("justification-%s.html".formatted(justified), text(page.render(paper, language.name())));
            }
            folder.writeAll(written);
            GapSummary summary = new GapSummary(results, content.region(), catalogue, out, names);
            terminal.print(summary.text());
            if (json) {
                terminal.println(summary.json());
            }
            terminal.flush();
        }
        return ExitCode.DONE;
    }

    private static ReportFolder.Content bytes(byte[] content) {
        return stream -> stream.write(content);
    }

    private static ReportFolder.Content text(String content) {
        return bytes(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
