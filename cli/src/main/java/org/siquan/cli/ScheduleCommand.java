package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code schedule}: solves a scheduling problem of the literature. Bad input is shown fault by fault, nothing is written. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "求解排课、排班问题。 Solves a scheduling problem.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成，结果已写出 done, solution written",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing was written",
            "4:无可行结果，原因已列出 no feasible solution; the reasons are shown",
            "73:写不出 the solution cannot be written",
            "130:被 Ctrl-C 中断，没有写入 interrupted by Ctrl-C, nothing was written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ScheduleCommand implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 60;

    @Parameters(paramLabel = "IN", description = "问题文件。 File of the problem.")
    Path in;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = ScheduleFormat.Converter.class,
            description =
                    "文件格式：ctt、itc2019、mss、rotation。 Format of the files: ctt (ITC-2007 track 3, cost UD2), itc2019, mss"
                            + " (Medical Student Scheduling, MiniZinc data; cost = −score) or rotation (tables or JSON).")
    ScheduleFormat format;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "结果文件。 File of the solution.")
    Path out;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            converter = WholeNumber.Seconds.class,
            description =
                    "每个线程的处理器秒数，默认 60；结果不可重复。 Seconds of processor for each thread (default 60); not" + " repeatable.")
    @Nullable
    Double seconds;

    @Option(
            names = "--proposals",
            paramLabel = "N",
            converter = WholeNumber.Proposals.class,
            description = "考察的移动数；同种子同结果。 Moves to look at; same seed, same result.")
    @Nullable
    Long proposals;

    @Option(
            names = "--threads",
            paramLabel = "1|2",
            defaultValue = "1",
            converter = WholeNumber.TwoThreads.class,
            description = "线程数。 Threads; never changes a result by --proposals.")
    int threads;

    @Option(
            names = "--seed",
            paramLabel = "K",
            defaultValue = "1",
            converter = WholeNumber.AnySeed.class,
            description = "随机种子。 Seed (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Option(names = "--quiet", description = "不显示进度。 No progress.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (seconds != null && proposals != null) {
            throw new NothingAsked(
                    spec.commandLine(), "--seconds 与 --proposals 只能给一个", "give --seconds or --proposals, not both");
        }
        PrintWriter errors = spec.commandLine().getErr();
        requireOther();
        Path target = out.toAbsolutePath();
        String name = Objects.requireNonNull(target.getFileName(), "a file has a name")
                .toString();
        Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        try (ReportFolder files = ReportFolder.at(folder, List.of(name), errors)) {
            double processor = SecondsPace.processorSeconds();
            long wall = System.nanoTime();
            ScheduleFormat.Scheduled result = solve(errors);
            if (result.solution() != null) {
                files.writeAll(Map.of(name, result.solution()));
            }
            print(result, SecondsPace.processorSeconds() - processor, (System.nanoTime() - wall) / 1e9);
            return result.feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
        }
    }

    private void requireOther() {
        if (in.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new NothingAsked(spec.commandLine(), "结果不能写在问题文件上", "--out must not be the file of the problem");
        }
        if (Files.isDirectory(out)) {
            throw new CannotWrite(out, "它是文件夹，应是文件", "it is a folder and must be a file", null);
        }
    }

    private ScheduleFormat.Scheduled solve(PrintWriter errors) {
        try (Steps steps = Steps.of(quiet, Steps.watched(), errors)) {
            Watch watch = new Watch("schedule.search", steps, Cancellation.NEVER, BestSoFar.NONE);
            return format.solve(in, new Seed(seed), effort(), watch);
        }
    }

    private Effort effort() {
        if (proposals != null) {
            return Effort.ofProposals(proposals, threads);
        }
        SecondsPace pace = SecondsPace.beginning(seconds == null ? DEFAULT_SECONDS : seconds, threads);
        return Effort.paced(threads, () -> pace);
    }

    private void print(ScheduleFormat.Scheduled result, double processor, double wall) {
        PrintWriter terminal = spec.commandLine().getOut();
        result.reasons().forEach(reason -> terminal.println(reason.zh() + "  " + reason.en()));
        terminal.println(summary(result));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("feasible", result.feasible());
            object.put("cost", result.cost());
            object.put("lowerBound", result.lowerBound());
            object.put("cpuSeconds", Math.rint(processor * 1e3) / 1e3);
            object.put("wallSeconds", Math.rint(wall * 1e3) / 1e3);
            object.put("proposals", result.proposals());
            object.put("seed", seed);
            object.put("format", format.name());
            object.put("threads", threads);
            object.put("parts", result.parts());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
    }

    private static String summary(ScheduleFormat.Scheduled result) {
        if (result.cost() == null) {
            return "无可行结果，没有写入。 No feasible solution; nothing was written.";
        }
        return (result.feasible()
                        ? "可行，代价 %d，下界 %s。 Feasible, cost %d, lower bound %s."
                        : "不可行，代价 %d，下界 %s。 Not feasible, cost %d, lower bound %s.")
                .formatted(result.cost(), result.lowerBound(), result.cost(), result.lowerBound());
    }
}
