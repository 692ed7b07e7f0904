package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.region.Park;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.ParkYear;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.siquan.year.YearRun;
import org.siquan.year.YearState;
import org.siquan.year.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan}: the whole year of a region on files. Bad input is shown row by row and nothing is written. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "在文件上跑完园区的一整年，写出中英文报告。 Runs the park's whole year on files and writes a report in Chinese and English.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成，报告已写出 done, report written",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，已逐行列出，没有写入 bad input: every bad row was shown, nothing was written",
            "4:某一步无可行结果，报告说明冲突 a stage has no feasible result; the report says which conflict",
            "73:报告写不出，没有留下半份 the report cannot be written, nothing was left behind",
            "130:被 Ctrl-C 中断，没有写入 interrupted by Ctrl-C, nothing was written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PlanCommand implements Callable<Integer> {

    private static final String REPORT = "report.html";
    private static final String ENGLISH_REPORT = "report.en.html";

    @Option(
            names = "--region",
            paramLabel = "DIR",
            description = "园区文件夹，默认固安演示区。 File set of a park (docs/guide/region-format.md); the demonstration region of"
                    + " Gu'an if absent.")
    @Nullable
    Path region;

    @Option(
            names = "--postings",
            paramLabel = "CSV",
            description =
                    "招聘信息文件。 Job advertisements: id,source,title,company,city,salary,education,industry,description.")
    @Nullable
    Path postings;

    @Option(
            names = "--skip-bad-postings",
            description = "略去招聘信息里的坏行，报告注明处数；默认有坏行就不运行。 Leave out bad rows of the advertisements and say how"
                    + " many in the report; without it a bad row stops the run.")
    boolean skipBadPostings;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = WholeNumber.Year.class,
            description =
                    "预期年度，与文件不符则拒绝；默认用文件的年度。 The year you expect: refused when the files are for another one. Default:"
                            + " the files' year.")
    @Nullable
    Integer year;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            converter = WholeNumber.AnySeed.class,
            description =
                    "随机种子，同种子同结果。 Seed of every engine; same files and seed, same result (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "siquan-report",
            description = "输出文件夹。 Folder of the reports (default ${DEFAULT-VALUE}).")
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Option(names = "--quiet", description = "不显示进度。 No progress.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Catalogue catalogue = Catalogue.load();
        PlanFiles.Content files = new PlanFiles(catalogue, errors, skipBadPostings).read(region, postings, year);
        Park park = files.region().park();
        YearInput input = new YearInput(
                files.region(),
                catalogue,
                TravelTimes.of(files.region().metroArea(), Hour.DAY),
                files.postings(),
                files.postingsLeftOut(),
                park.year(),
                seed,
                YearInput.Effort.STANDARD);
        try (ReportFolder folder = ReportFolder.at(out, List.of(REPORT, ENGLISH_REPORT), errors)) {
            Map<Stage, Duration> durations = new EnumMap<>(Stage.class);
            YearRun run = run(input, durations);
            folder.write(reports(run, files.region()));
            Summary summary = new Summary(run, park, durations, out.resolve(REPORT), out.resolve(ENGLISH_REPORT));
            terminal.print(summary.text());
            if (json) {
                terminal.println(summary.json());
            }
            terminal.flush();
            return summary.feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
        }
    }

    private YearRun run(YearInput input, Map<Stage, Duration> durations) {
        InstantSource clock = InstantSource.system();
        try (Steps steps = Steps.of(quiet, Steps.watched(), spec.commandLine().getErr())) {
            YearState state = YearState.START;
            while (state.next().isPresent()) {
                Stage stage = state.next().orElseThrow();
                Instant start = clock.instant();
                state = ParkYear.advance(input, state, steps, Cancellation.NEVER);
                durations.put(stage, Duration.between(start, clock.instant()));
            }
            return state.finished(input);
        }
    }

    private static Map<String, String> reports(YearRun run, Region region) {
        HtmlReport report = new HtmlReport();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(REPORT, report.render(run, region, "zh"));
        files.put(ENGLISH_REPORT, report.render(run, region, "en"));
        return files;
    }
}
