package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.WhatIf;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain}: why each choice of an applicant came out as it did, and what was missing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "逐个志愿说明结果和差在哪里。 Explains each choice of an applicant, and what was missing.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，或方法不能处理或解释这一轮 bad input, or the mechanism cannot serve the round or be explained",
            "73:写不出 cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {

    private static final String JSON_LINES = ".jsonl";

    /** Above so many applicants times bounds, solving again for each bound takes longer than anybody waits. */
    private static final long MOST_SOLVED_AGAIN = 20_000_000;

    @Mixin
    RoundOptions options;

    @Option(names = "--applicant", paramLabel = "A", description = "学生编号，可多次。 Id of an applicant; repeatable.")
    List<String> applicants = List.of();

    @Option(
            names = "--all",
            paramLabel = "FILE",
            description = "全部学生写入一个新文件：.csv 或 .jsonl。 All applicants into a new file, .csv or .jsonl.")
    @Nullable
    Path all;

    @Option(names = "--lang", paramLabel = "zh|en", description = "只用一种语言；默认两种。 One language alone; default both.")
    Wording.@Nullable Language language;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        requireQuestion();
        RoundSolving solving = options.read(spec);
        MatchingProblem problem = solving.problem();
        requireExplained(solving);
        List<Issue> faults = new ArrayList<>();
        List<Integer> asked = ApplicantIds.find(options.in, "--applicant", applicants, problem.roster(), faults);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        MatchingOutcome outcome = solving.solve().outcome();
        Explanations explanations = new Explanations(problem, outcome, whatIf(solving, outcome));
        ExplanationText text = new ExplanationText(problem, outcome, new Wording(language));
        if (all != null) {
            write(all, new ExplanationTable(problem, explanations, text));
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(json ? json(solving, asked, explanations, text) : lines(asked, explanations, text));
        terminal.flush();
        return ExitCode.DONE;
    }

    private void requireQuestion() {
        if (applicants.isEmpty() && all == null) {
            throw new NothingAsked(
                    spec.commandLine(), "没有问题：请给出 --applicant 或 --all", "Nothing is asked: give --applicant or --all");
        }
        if (all != null && !all.toString().endsWith(".csv") && !all.toString().endsWith(JSON_LINES)) {
            throw new NothingAsked(
                    spec.commandLine(),
                    "--all 的文件名应以 .csv 或 .jsonl 结尾，不能是“%s”".formatted(all),
                    "The file of --all must end with .csv or .jsonl, was '%s'".formatted(all));
        }
        if (all != null && Files.exists(all)) {
            throw new CannotWrite(all, "文件已存在，不会覆盖", "the file exists already and is never overwritten", null);
        }
    }

    /** Only where priority and lottery decide everything do ranks say why somebody was refused. */
    private void requireExplained(RoundSolving solving) {
        MatchingProblem problem = solving.problem();
        if (explained(solving.chosen(), problem)) {
            return;
        }
        List<String> able = Mechanisms.list(1).stream()
                .filter(each ->
                        explained(each, problem) && each.refusals(problem).isEmpty())
                .map(Mechanism::name)
                .toList();
        String name = solving.chosen().name();
        throw new BadInput(List.of(IssueText.whole(
                options.in.toString(),
                "explain.mechanism",
                new Text(
                        name + " 的结果不只由名次和抽签决定，无法用名次解释",
                        "an outcome of " + name
                                + " is not decided by ranks and lottery alone, so ranks cannot explain it"),
                able.isEmpty()
                        ? new Text("这一轮没有可以解释的方法。", "No mechanism that can be explained serves this round.")
                        : new Text(
                                "可以解释的有 " + String.join("、", able) + "。",
                                "These can be explained: " + String.join(", ", able) + "."))));
    }

    private static boolean explained(Mechanism mechanism, MatchingProblem problem) {
        return Claims.ofMechanism(mechanism.name()).stability() == Claims.Stability.BY_LOTTERY
                && !problem.forest().minima();
    }

    private @Nullable WhatIf whatIf(RoundSolving solving, MatchingOutcome outcome) {
        if (!WhatIf.serves(solving.chosen())) {
            return null;
        }
        WhatIf whatIf = new WhatIf(solving.problem(), outcome, solving.control());
        long work = (long) outcome.applicants() * solving.problem().forest().nodes();
        return all == null || whatIf.always() || work <= MOST_SOLVED_AGAIN ? whatIf : null;
    }

    private void write(Path file, ExplanationTable table) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        String name = String.valueOf(absolute.getFileName());
        if (folder == null) {
            throw new CannotWrite(file, "不是文件名", "it is no name of a file", null);
        }
        PrintWriter errors = spec.commandLine().getErr();
        try (ReportFolder files = ReportFolder.at(folder, List.of(name), errors)) {
            files.writeAll(Map.of(name, name.endsWith(JSON_LINES) ? table::json : table::csv));
        }
    }

    private String lines(List<Integer> asked, Explanations explanations, ExplanationText text) {
        StringBuilder lines = new StringBuilder();
        for (int applicant : asked) {
            text.addTo(lines, applicant, explanations.explain(applicant));
        }
        if (all != null) {
            MatchSummary.line(lines, "全部说明 all", all.toString());
        }
        return lines.toString();
    }

    private String json(RoundSolving solving, List<Integer> asked, Explanations explanations, ExplanationText text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mechanism", solving.name());
        object.put("applicants", solving.problem().applicants());
        object.put(
                "explained",
                asked.stream().map(a -> text.json(a, explanations.explain(a))).toList());
        return JsonMapper.shared().writeValueAsString(object) + System.lineSeparator();
    }
}
