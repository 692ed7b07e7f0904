package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.IntakePlanTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify seats}: classes, every limit and the expected cost of a seat plan, by the independent verifier. */
@Command(name = "seats", mixinStandardHelpOptions = true, description = "核验一份招生计划。 Checks a plan of seats.")
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

    @Mixin
    VerdictAnswer answer;

    @Override
    public Integer call() {
        PrintWriter errors = answer.beside();
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
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add("  · %s  %s".formatted(finding.zh(), finding.en())));
        lines.add(
                findings.isEmpty()
                        ? "核验通过，目标值 %.1f。 Verified, objective %.1f.".formatted(cost, cost)
                        : "核验不符 %d 处。 %d finding(s).".formatted(findings.size(), findings.size()));
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("feasible", findings.isEmpty());
        object.put("objective", cost);
        object.put("violations", findings.size());
        object.put("findings", findings.stream().map(Text::en).toList());
        return answer.say(findings.isEmpty(), lines, object);
    }
}
