package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.round.AuditBundle;
import org.siquan.round.OutcomeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code match}: proposes places to the applicants of a round. Bad input is shown fault by fault and nothing is written. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "为一轮编班提出入班建议。 Proposes places to the applicants of a round.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成，结果已写出 done, outcome written",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，或方法不能处理这一轮 bad input, or the mechanism cannot serve the round; nothing was written",
            "73:写不出，没有留下半份 the outcome cannot be written, nothing was left behind",
            "130:被 Ctrl-C 中断，没有写入 interrupted by Ctrl-C, nothing was written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class MatchCommand implements Callable<Integer> {

    /** What happens to classes below their number. */
    enum Opening {
        none,
        rule,
        optimal
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "IN",
            description = "一轮的材料：文件夹或文件。 The round: a folder or a file (docs/engines/matching-format.md).")
    @Nullable
    Path in;

    @Option(names = "--mechanism", paramLabel = "NAME", description = "编班方法。 Mechanism; --list names them.")
    @Nullable
    String mechanism;

    @Option(names = "--out", paramLabel = "DIR", description = "结果文件夹。 Folder of outcome.csv and closed.csv.")
    @Nullable
    Path out;

    @Option(
            names = "--seed",
            paramLabel = "K",
            converter = WholeNumber.AnySeed.class,
            description = "材料没有抽签号时用它抽签；默认按行序。 Draws the lottery where the round gives no tie numbers; default: the"
                    + " order of the lines.")
    @Nullable
    Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.Threads.class,
            description = "线程数，结果不变。 Threads, 1 to 64; the outcome is the same for any number.")
    @Nullable
    Integer threads;

    @Option(
            names = "--opening",
            paramLabel = "none|rule|optimal",
            description = "人数不足的班：rule 逐个关闭，optimal 求最优开班组合，none 照开；有开班下限时默认 rule。 Classes below their number:"
                    + " close one by one, find the best set that opens, or leave open; default rule where any place has a"
                    + " number to open.")
    @Nullable
    Opening opening;

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "另写一份核验包（化名与名次）。 Also writes an audit bundle, in pseudonyms and ranks.")
    @Nullable
    Path bundle;

    @Option(
            names = "--round",
            paramLabel = "ID",
            defaultValue = "1",
            description = "核验包里的轮次编号。 Identifier of the round in the bundle.")
    String roundId;

    @Option(names = "--list", description = "列出方法及其保证。 Names the mechanisms and what each promises.")
    boolean list;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        if (list) {
            MechanismList.print(terminal, json);
            return ExitCode.DONE;
        }
        Path round = needed(in, spec.positionalParameters().getFirst());
        Path folder = needed(out, spec.findOption("--out"));
        String name = needed(mechanism, spec.findOption("--mechanism"));
        int workers = threads == null ? Math.min(64, Runtime.getRuntime().availableProcessors()) : threads;
        Mechanism chosen = MechanismList.require(spec.commandLine(), name, workers);
        PrintWriter errors = spec.commandLine().getErr();
        OutcomeFolder.requireOwn(folder);
        if (bundle != null) {
            BundleFolder.requireEmpty(bundle);
        }
        try (ReportFolder files = ReportFolder.at(folder, List.of(OutcomeFiles.OUTCOME, OutcomeFiles.CLOSED), errors)) {
            OpeningWords.require(spec.commandLine(), chosen, opening);
            RoundSolving solving = RoundSolving.of(round, chosen, seed, opening, errors);
            MatchingProblem problem = solving.problem();
            long solvingBegun = System.nanoTime();
            RoundSolving.Solved result = solving.solve();
            MatchingOutcome outcome = result.outcome();
            double solved = seconds(solvingBegun);
            OutcomeFiles written = new OutcomeFiles(problem, outcome);
            Map<String, ReportFolder.Content> contents = new LinkedHashMap<>();
            contents.put(OutcomeFiles.OUTCOME, written::outcome);
            contents.put(OutcomeFiles.CLOSED, written::closed);
            files.writeAll(contents);
            if (bundle != null) {
                BundleFolder.write(bundle, AuditBundle.files(roundId, result.name(), problem, outcome), errors);
            }
            MatchSummary summary = new MatchSummary(solving.read(), result, solving.closing(), workers, solved);
            terminal.print(json ? summary.json(seconds(main.begun)) : summary.text(folder, seconds(main.begun)));
            terminal.flush();
        }
        return ExitCode.DONE;
    }

    private <T> T needed(@Nullable T value, ArgSpec option) {
        if (value == null) {
            throw new MissingParameterException(
                    spec.commandLine(),
                    option,
                    "Missing required " + (option.isOption() ? "option " : "parameter ")
                            + (option instanceof picocli.CommandLine.Model.OptionSpec named
                                    ? named.longestName() + " " + option.paramLabel()
                                    : option.paramLabel()));
        }
        return value;
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
