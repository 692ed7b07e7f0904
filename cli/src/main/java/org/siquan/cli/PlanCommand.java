package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsRead;
import org.siquan.region.postings.PostingsReader;
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
        description = "在文件上跑完一整年，写出报告。 Runs the park's whole year on files and writes a report.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, report written",
            "1:failed",
            "2:wrong usage",
            "3:bad input: every bad row was shown, nothing was written",
            "4:a stage has no feasible result; the report says which conflict"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PlanCommand implements Callable<Integer> {

    @Option(
            names = "--region",
            paramLabel = "DIR",
            description = "园区文件夹，默认固安演示区。 File set of a park; the demonstration region of Gu'an if absent.")
    @Nullable
    Path region;

    @Option(
            names = "--postings",
            paramLabel = "CSV",
            description =
                    "招聘信息文件。 Job advertisements (id,source,title,company,city,salary,education,industry,description).")
    @Nullable
    Path postings;

    @Option(names = "--year", defaultValue = "2026", description = "年度。 Year of the cycle (default ${DEFAULT-VALUE}).")
    int year;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "随机种子。 Seed of every engine (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "siquan-report",
            description = "输出文件夹。 Folder of the report (default ${DEFAULT-VALUE}).")
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Option(names = "--quiet", description = "不显示进度条。 No progress bars.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        Region read = readRegion(catalogue);
        List<Posting> advertisements = readPostings();
        requireWritable();
        YearInput input = new YearInput(
                read,
                catalogue,
                TravelTimes.of(read.metroArea(), Hour.DAY),
                advertisements,
                year,
                seed,
                YearInput.Effort.STANDARD);
        Map<Stage, Duration> durations = new EnumMap<>(Stage.class);
        YearRun run = run(input, durations);
        write(run, read);
        Summary summary = new Summary(run, durations, out.resolve("report.html"));
        terminal.print(json ? "" : summary.text());
        if (json) {
            terminal.println(summary.json());
        }
        terminal.flush();
        return summary.feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
    }

    private YearRun run(YearInput input, Map<Stage, Duration> durations) {
        InstantSource clock = InstantSource.system();
        try (Bars bars = new Bars()) {
            Progress progress = quiet ? Progress.NONE : bars;
            YearState state = YearState.START;
            while (state.next().isPresent()) {
                Stage stage = state.next().orElseThrow();
                var start = clock.instant();
                state = ParkYear.advance(input, state, progress, Cancellation.NEVER);
                durations.put(stage, Duration.between(start, clock.instant()));
            }
            return state.finished(input);
        }
    }

    private Region readRegion(Catalogue catalogue) {
        FileSet files =
                region == null ? org.siquan.region.DemonstrationRegion.files() : FileSet.folder(requireFolder(region));
        return switch (RegionReader.read(files, catalogue)) {
            case RegionRead.Accepted accepted -> {
                accepted.warnings()
                        .forEach(warning -> spec.commandLine().getErr().println(line(warning)));
                yield accepted.region();
            }
            case RegionRead.Refused refused -> throw new BadInput(all(refused.issues()));
        };
    }

    private static Path requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    "找不到园区文件夹 %s。 The region's folder %s does not exist.%nTry: --region with a folder of park.csv, sites.csv, … (docs/guide/region-format.md), or leave it out."
                            .formatted(folder, folder));
        }
        return folder;
    }

    private List<Posting> readPostings() {
        if (postings == null) {
            return List.of();
        }
        if (!Files.isReadable(postings)) {
            throw new BadInput(
                    "读不到招聘信息文件 %s。 The advertisements %s cannot be read.%nTry: a CSV file with the columns of ./siquan plan --help"
                            .formatted(postings, postings));
        }
        PostingsRead read = PostingsReader.read(postings);
        if (!read.faults().isEmpty()) {
            throw new BadInput(all(read.faults()));
        }
        return read.postings();
    }

    private void requireWritable() {
        Path parent = out.toAbsolutePath().getParent();
        boolean file = Files.exists(out) && !Files.isDirectory(out);
        boolean barred = parent != null && !Files.exists(out) && Files.exists(parent) && !Files.isWritable(parent);
        if (file || barred) {
            throw new BadInput(
                    "不能写入 %s。 Cannot write to %s.%nTry: --out with a folder you may write to.".formatted(out, out));
        }
    }

    private void write(YearRun run, Region read) {
        HtmlReport report = new HtmlReport();
        String chinese = report.render(run, read.park().zh(), "zh");
        String english = report.render(run, read.park().en(), "en");
        try {
            Files.createDirectories(out);
            replace(out.resolve("report.html"), chinese);
            replace(out.resolve("report.en.html"), english);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "不能写入报告。 The report cannot be written to %s.%nTry: free space, or another --out.".formatted(out),
                    e);
        }
    }

    /** Writes beside the target and moves it into place, so that a full disk never leaves half a report. */
    private static void replace(Path target, String text) throws IOException {
        Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "report", ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String all(List<Issue> issues) {
        StringBuilder text = new StringBuilder();
        issues.forEach(issue -> text.append(line(issue)).append(System.lineSeparator()));
        return text.append("共 %d 处错误，什么都没有写入。 %d faults, nothing was written.".formatted(issues.size(), issues.size()))
                .toString();
    }

    private static String line(Issue issue) {
        return "%s [%s] %s %s%n    → %s %s"
                .formatted(
                        issue.place(),
                        issue.code(),
                        issue.message().zh(),
                        issue.message().en(),
                        issue.remedy().zh(),
                        issue.remedy().en());
    }
}
