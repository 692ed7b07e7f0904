package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.Replanner;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.search.BestSoFar;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;
import org.siquan.timetable.rotation.RotationEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code replan}: plans a published rotation again after something happened, changing as little as possible. */
@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "有事发生后重排，改动尽量少。 Plans a published rotation again, changing as little as possible.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成，结果已核验并写出 done, verified and written",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing was written",
            "4:无可行结果或超出允许的费用，没有写入 no plan, or none within the allowed cost; nothing was written",
            "73:写不出 the plan cannot be written",
            "130:被 Ctrl-C 中断，没有写入 interrupted by Ctrl-C, nothing was written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReplanCommand implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 10;

    @Parameters(index = "0", paramLabel = "IN", description = "原来的问题：表格文件夹或 JSON。 The rotation: tables or JSON.")
    Path in;

    @Parameters(index = "1", paramLabel = "PLAN", description = "已公布的安排。 The published schedule.")
    Path plan;

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "发生的事，可重复：事件:对象:列=值…。 What happened, repeatable: EVENT:SUBJECT:COLUMN=VALUE….")
    List<String> events = new ArrayList<>();

    @Option(names = "--events", paramLabel = "CSV", description = "事件表。 Table of events.")
    @Nullable
    Path eventFile;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "新的安排。 The new schedule.")
    Path out;

    @Option(names = "--changes", paramLabel = "CSV", description = "逐项改动及原因。 Every change with its reason.")
    @Nullable
    Path changes;

    @Option(
            names = "--rotation",
            paramLabel = "DIR",
            description = "写出事件之后的问题，供核验和再次重排。 Writes the rotation as it is now, to verify and to plan again.")
    @Nullable
    Path rotation;

    @Option(
            names = "--pin",
            split = ",",
            paramLabel = "LEARNER",
            description = "锁定的学生，逗号隔开。 Learners whose plan must stay, by commas.")
    List<String> pins = new ArrayList<>();

    @Option(
            names = "--worsening",
            paramLabel = "PERCENT",
            converter = WholeNumber.Percent.class,
            description = "费用最多比原来高百分之几。 Percent by which the cost may be above the published one.")
    @Nullable
    Double worsening;

    @Option(
            names = "--now",
            paramLabel = "WEEK",
            defaultValue = "1",
            converter = WholeNumber.Week.class,
            description = "现在是第几周，之前不再改。 The current week; those before never change (default 1).")
    int now;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            converter = WholeNumber.Seconds.class,
            description = "处理器秒数，默认 10；结果不可重复。 Seconds of processor (default 10); not repeatable.")
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
            names = "--seed",
            paramLabel = "K",
            defaultValue = "1",
            converter = WholeNumber.AnySeed.class,
            description = "随机种子。 Seed (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Option(names = "--quiet", description = "不显示进度和改动。 No progress, no list of changes.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        requireUsage();
        PrintWriter errors = spec.commandLine().getErr();
        Targets targets = Targets.of(spec.commandLine(), List.of(in, plan), out, changes, rotation);
        double processor = SecondsPace.processorSeconds();
        long wall = System.nanoTime();
        RotationProblem before = RotationFormat.problem(in);
        RotationSchedule published = RotationFormat.schedule(before, plan);
        RotationVerdict was = VerifiedRotation.of(before, published);
        if (!was.feasible()) {
            throw PublishedBroken.of(plan, was);
        }
        RotationEvents.Happened happened = happened(new Disruption.Round(before, published));
        long most = worsening == null ? Long.MAX_VALUE : (long) (was.cost().total() * (1 + worsening / 100));
        ReplanResult result = replan(happened, most, errors);
        ReplanAnswer answer =
                new ReplanAnswer(result, happened.round(), was.cost().total(), most, now);
        if (answer.writes()) {
            ReplanResult.Replanned planned = answer.verified();
            targets.write(planned, new ReplanReport(planned, happened.round().published()), errors);
        }
        answer.print(
                spec.commandLine().getOut(),
                quiet,
                json
                        ? figures(answer, SecondsPace.processorSeconds() - processor, (System.nanoTime() - wall) / 1e9)
                        : null);
        return answer.writes() ? ExitCode.DONE : ExitCode.INFEASIBLE;
    }

    private void requireUsage() {
        if (seconds != null && proposals != null) {
            throw new NothingAsked(
                    spec.commandLine(), "--seconds 与 --proposals 只能给一个", "give --seconds or --proposals, not both");
        }
        if (events.isEmpty() && eventFile == null) {
            throw new NothingAsked(
                    spec.commandLine(), "没有给出发生了什么，用 --event 或 --events", "nothing happened: give --event or --events");
        }
    }

    private RotationEvents.Happened happened(Disruption.Round before) {
        if (now > before.problem().weeks()) {
            throw new NothingAsked(
                    spec.commandLine(),
                    "--now 应为 1–%d".formatted(before.problem().weeks()),
                    "--now must be 1..%d".formatted(before.problem().weeks()));
        }
        List<String> pinned = new ArrayList<>(pins);
        Disruption.Round round = before;
        if (eventFile != null) {
            RotationEvents.Happened fromFile = BadInput.unlessSound(RotationEvents.read(eventFile, round, now - 1));
            pinned.addAll(fromFile.pinned());
            round = fromFile.round();
        }
        List<String> words = new ArrayList<>(events);
        pinned.forEach(learner -> words.add("learner-pinned:" + learner));
        return BadInput.unlessSound(
                RotationEvents.read(EventWords.table(spec.commandLine(), words), EventWords.NAME, round, now - 1));
    }

    private ReplanResult replan(RotationEvents.Happened happened, long most, PrintWriter errors) {
        BitSet pinned = new BitSet();
        RotationProblem problem = happened.round().problem();
        for (int learner = 0; learner < problem.learners().size(); learner++) {
            pinned.set(
                    learner,
                    happened.pinned().contains(problem.learners().get(learner).id()));
        }
        Pace pace = proposals == null
                ? SecondsPace.beginning(seconds == null ? DEFAULT_SECONDS : seconds, 1)
                : Pace.ofProposals(proposals);
        try (Steps steps = Steps.of(quiet, Steps.watched(), errors)) {
            Watch watch = new Watch("replan", steps, Cancellation.NEVER, BestSoFar.NONE);
            return new Replanner()
                    .replan(new Replanner.Asked(happened.round(), now - 1, pinned, most), new Seed(seed), pace, watch);
        }
    }

    private String figures(ReplanAnswer answer, double processor, double wall) {
        Map<String, Object> object = new LinkedHashMap<>(answer.figures());
        object.put("cpuSeconds", Math.rint(processor * 1e3) / 1e3);
        object.put("wallSeconds", Math.rint(wall * 1e3) / 1e3);
        object.put("seed", seed);
        object.put("now", now);
        return Objects.requireNonNull(JsonMapper.shared().writeValueAsString(object));
    }
}
