package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.mechanism.ChangedRound;
import org.siquan.engine.matching.mechanism.MarginalValue;
import org.siquan.engine.matching.mechanism.MarginalValues;
import org.siquan.engine.matching.mechanism.WhatIf;
import org.siquan.region.file.Text;
import org.siquan.round.OutcomeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code whatif}: what other seats or a withdrawal would change in a solved round, and what every bound is worth. */
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "如果名额不同、有人退出：谁受益，谁受损。 Other seats or a withdrawal: who gains, who loses.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，或方法不能处理改动后的一轮 bad input, or the mechanism cannot serve the changed round",
            "73:写不出 cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WhatifCommand implements Callable<Integer> {

    @Mixin
    RoundOptions options;

    @Option(
            names = "--seats",
            paramLabel = "BOUND=+N|-N",
            converter = SeatsAsked.Reading.class,
            description = "给班、名额或预留增减名额，可多次。 Seats more or fewer in a place, quota or reserve; repeatable.")
    List<SeatsAsked> seats = List.of();

    @Option(
            names = "--withdraw",
            paramLabel = "APPLICANT",
            description = "一名学生退出，可多次。 An applicant withdraws; repeatable.")
    List<String> withdraw = List.of();

    @Option(
            names = "--same-classes",
            description = "开哪些班维持不变，而不重新决定。 The same classes open as before, instead of being decided anew.")
    boolean sameClasses;

    @Option(
            names = "--values",
            description = "每项名额多一个、少一个的价值。 What one seat more and one fewer of every bound is worth.")
    boolean values;

    @Option(names = "--next", description = "下一个最可能开的班。 Which closed class opens next.")
    boolean next;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "新的文件夹：改动后的结果、谁有变化、各项价值。 A new folder: the new outcome, who moves, the values.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        boolean changing = !seats.isEmpty() || !withdraw.isEmpty();
        requireQuestion(changing);
        if (out != null) {
            BundleFolder.requireEmpty(out);
        }
        RoundSolving solving = options.read(spec);
        AskedChange change = AskedChange.read(options.in, solving.problem(), seats, withdraw);
        Map<Integer, Integer> nodes = new BoundSeats(solving.problem().forest()).nodes(change.seats());
        MatchingOutcome outcome = solving.solve().outcome();
        ChangedRound.Result result = changing ? changed(solving, outcome, nodes, change.gone()) : null;
        List<MarginalValue> worth = values ? worth(solving, outcome) : null;
        List<WhatIf.ClosedClass> closed = next ? WhatIf.nextToOpen(solving.problem(), outcome) : null;
        WhatifReport report = new WhatifReport(
                solving,
                outcome,
                result == null ? null : new ChangeReport(solving.problem(), outcome, change, result),
                worth == null ? null : new ValuesReport(solving.problem(), worth),
                closed);
        if (out != null) {
            write(out, solving, result, report);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(
                json ? JsonMapper.shared().writeValueAsString(report.json()) + System.lineSeparator() : report.text());
        terminal.flush();
        return ExitCode.DONE;
    }

    private void requireQuestion(boolean changing) {
        if (!changing && !values && !next) {
            throw new NothingAsked(
                    spec.commandLine(),
                    "没有问题：请给出 --seats、--withdraw、--values、--next 之一",
                    "Nothing is asked: give one of --seats, --withdraw, --values, --next");
        }
        if (out != null && !changing && !values) {
            throw new NothingAsked(
                    spec.commandLine(),
                    "--out 没有可写的内容：请给出 --seats、--withdraw 或 --values",
                    "There is nothing to write into --out: give --seats, --withdraw or --values");
        }
    }

    private ChangedRound.Result changed(
            RoundSolving solving, MatchingOutcome outcome, Map<Integer, Integer> nodes, BitSet gone) {
        ChangedRound round = sameClasses
                ? new ChangedRound(solving.chosen(), outcome.closed(), solving.problem(), outcome, solving.control())
                : new ChangedRound(solving.rule(), new BitSet(), solving.problem(), outcome, solving.control());
        List<Complaint> refusals = round.refusals(nodes, gone);
        if (!refusals.isEmpty()) {
            Text remedy = new Text("改动之后不再成立；换一个改动。", "The changed round does not hold; ask for another change.");
            throw MechanismList.refused(options.in, refusals, remedy);
        }
        return round.ask(nodes, gone);
    }

    private List<MarginalValue> worth(RoundSolving solving, MatchingOutcome outcome) {
        try (Steps steps = Steps.of(false, Steps.watched(), spec.commandLine().getErr())) {
            RunControl control = solving.control();
            RunControl watched = new RunControl(control.seed(), control.budget(), steps, control.cancellation());
            return MarginalValues.of(solving.chosen(), solving.problem(), outcome, watched);
        }
    }

    private void write(Path folder, RoundSolving solving, ChangedRound.@Nullable Result result, WhatifReport report) {
        Map<String, ReportFolder.Content> contents = new LinkedHashMap<>();
        if (result != null) {
            OutcomeFiles files = new OutcomeFiles(solving.problem(), result.outcome());
            contents.put(OutcomeFiles.OUTCOME, files::outcome);
            contents.put(OutcomeFiles.CLOSED, files::closed);
        }
        contents.putAll(report.files());
        PrintWriter errors = spec.commandLine().getErr();
        try (ReportFolder files = ReportFolder.at(folder, List.copyOf(contents.keySet()), errors)) {
            files.writeAll(contents);
        }
    }
}
