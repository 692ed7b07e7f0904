package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.CostBreakdown;
import org.siquan.engine.scheduling.Obstacle;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.WhyNot;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code whynot}: what a learner's plan costs, and why each work block is not at another post. */
@Command(
        name = "whynot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "逐个岗位说明学生为什么不在那里。 Why a learner is not at another post.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "1:程序出错 a fault of the program", "2:用法有误 wrong usage", "3:输入有误 bad input"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WhyNotCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "问题：表格文件夹或 JSON。 The rotation: tables or JSON.")
    Path in;

    @Parameters(index = "1", paramLabel = "PLAN", description = "安排。 The schedule.")
    Path plan;

    @Option(names = "--learner", required = true, paramLabel = "L", description = "学生编号。 Id of the learner.")
    String learner;

    @Option(names = "--post", paramLabel = "P", description = "只问这个岗位。 This post alone.")
    @Nullable
    String post;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final List<Map<String, Object>> answers = new ArrayList<>();

    @Override
    public Integer call() {
        RotationProblem problem = RotationFormat.problem(in);
        RotationSchedule schedule = RotationFormat.schedule(problem, plan);
        RotationVerdict verdict = VerifiedRotation.of(problem, schedule);
        if (!verdict.feasible()) {
            throw PublishedBroken.of(plan, verdict);
        }
        int who =
                known("--learner", problem.learners().stream().map(l -> l.id()).toList(), learner);
        String only = post;
        int asked = only == null
                ? RotationSchedule.NONE
                : known("--post", problem.posts().stream().map(p -> p.id()).toList(), only);
        WhyNot whyNot = new WhyNot(problem, schedule);
        PrintWriter terminal = spec.commandLine().getOut();
        CostBreakdown cost = whyNot.costOf(who);
        terminal.println("%s  费用 cost %d".formatted(learner, cost.total()));
        RotationFormat.parts(cost).forEach((part, value) -> terminal.printf("  %-12s %d%n", part, value));
        schedule.ofLearner(who).stream()
                .filter(cell -> cell.post() != RotationSchedule.NONE)
                .mapToInt(RotationSchedule.Cell::block)
                .distinct()
                .forEach(block -> block(problem, schedule, whyNot, who, block, asked));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("learner", learner);
            object.put("cost", cost.total());
            object.put("parts", RotationFormat.parts(cost));
            object.put("posts", answers);
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    private static int known(String option, List<String> ids, String id) {
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new BadInput(List.of(IssueText.whole(
                    option,
                    "reference.unknown",
                    new Text("没有 " + id, "there is no " + id),
                    new Text("核对编号。", "Look at the id."))));
        }
        return at;
    }

    private void block(
            RotationProblem problem, RotationSchedule schedule, WhyNot whyNot, int who, int block, int asked) {
        int[] weeks = IntStream.range(0, schedule.weeks())
                .filter(week -> schedule.block(who, week) == block)
                .toArray();
        String here = problem.posts().get(schedule.post(who, weeks[0])).id();
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("第 %d 段在 %s，第 %d–%d 周。 Block %d is at %s, weeks %d–%d."
                .formatted(
                        block + 1,
                        here,
                        weeks[0] + 1,
                        weeks[weeks.length - 1] + 1,
                        block + 1,
                        here,
                        weeks[0] + 1,
                        weeks[weeks.length - 1] + 1));
        for (WhyNot.Candidate candidate : whyNot.insteadOf(who, block)) {
            if (asked == RotationSchedule.NONE || candidate.post() == asked) {
                candidate(problem.posts().get(candidate.post()).id(), block, candidate);
            }
        }
    }

    private void candidate(String id, int block, WhyNot.Candidate candidate) {
        PrintWriter terminal = spec.commandLine().getOut();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("block", block + 1);
        answer.put("post", id);
        if (candidate.costDifference().isPresent()) {
            long difference = candidate.costDifference().getAsLong();
            terminal.println("  %s  可以，费用变化 %+d。 possible, cost %+d.".formatted(id, difference, difference));
            answer.put("costDifference", difference);
        }
        List<Map<String, Object>> obstacles = new ArrayList<>();
        for (Obstacle obstacle : candidate.obstacles()) {
            terminal.println("  %s  [%s] %s  %s"
                    .formatted(
                            id,
                            obstacle.kind(),
                            obstacle.why().zh(),
                            obstacle.why().en()));
            terminal.println("    → %s  %s"
                    .formatted(obstacle.remedy().zh(), obstacle.remedy().en()));
            obstacles.add(Map.of(
                    "rule", obstacle.kind().name(),
                    "weeks", obstacle.weeks().stream().map(week -> week + 1).toList(),
                    "zh", obstacle.why().zh(),
                    "en", obstacle.why().en(),
                    "remedyZh", obstacle.remedy().zh(),
                    "remedyEn", obstacle.remedy().en()));
        }
        answer.put("obstacles", obstacles);
        answers.add(answer);
    }
}
