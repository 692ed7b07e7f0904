package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.IntakePlanTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify seats}: classes, every limit and the expected cost of a seat plan, by the independent verifier. */
@Command(
        name = "seats",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "核验一份招生计划。 Checks a plan of seats.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:每条限制都满足 every limit holds",
            "2:用法有误 wrong usage",
            "3:文件有误 a file cannot be read",
            "4:核验不符 it does not hold; the reasons are shown"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifySeatsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "表格文件夹。 Folder of the tables.")
    Path folder;

    @Parameters(index = "1", paramLabel = "PLAN", description = "方案文件。 File of the plan.")
    Path plan;

    @Option(
            names = "--scenarios",
            paramLabel = "N",
            defaultValue = "200",
            description = "需求情景数，同 intake。 Futures of demand, as for intake (${DEFAULT-VALUE}).")
    int scenarios;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "2026",
            description = "情景的随机种子，同 intake。 Seed of the futures, as for intake (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        IntakeProblem problem = IntakeTablesOf.read(folder, scenarios, seed, errors);
        IntakePlanTable.Read read = IntakePlanTable.read(plan, problem);
        read.warnings().forEach(issue -> errors.println(IssueText.line(IssueText.at(plan.toString(), issue))));
        errors.flush();
        if (read.plan() == null) {
            throw new BadInput(read.faults().stream()
                    .map(issue -> IssueText.at(plan.toString(), issue))
                    .toList());
        }
        List<Text> findings = IntakeVerifier.verify(problem, read.plan());
        double cost = IntakeVerifier.cost(problem, read.plan());
        PrintWriter terminal = spec.commandLine().getOut();
        findings.forEach(finding -> terminal.println("  · %s  %s".formatted(finding.zh(), finding.en())));
        terminal.println(
                findings.isEmpty()
                        ? "核验通过，目标值 %.1f。 Verified, objective %.1f.".formatted(cost, cost)
                        : "核验不符 %d 处。 %d finding(s).".formatted(findings.size(), findings.size()));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("feasible", findings.isEmpty());
            object.put("objective", cost);
            object.put("violations", findings.size());
            object.put("findings", findings.stream().map(Text::en).toList());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUTED;
    }
}
