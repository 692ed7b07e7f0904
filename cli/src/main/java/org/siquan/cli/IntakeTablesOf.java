package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Region;
import org.siquan.region.file.Text;
import org.siquan.year.SeatDemand;
import org.siquan.year.intake.Commitments;
import org.siquan.year.intake.IntakeFolder;
import org.siquan.year.intake.IntakeRead;
import org.siquan.year.intake.RegionIntake;

/** The problem in a folder of tables, or that of a region's folder; what cannot be used is refused. */
final class IntakeTablesOf {

    private IntakeTablesOf() {}

    static IntakeProblem read(Path folder, int scenarios, long seed, PrintWriter errors) {
        if (scenarios < 1 || scenarios > IntakeProblem.MOST_SCENARIOS) {
            throw refused(
                    "--scenarios",
                    "intake.scenarios",
                    "情景数 %d 不在 1 到 %d 之间".formatted(scenarios, IntakeProblem.MOST_SCENARIOS),
                    "%d scenarios are not 1..%d".formatted(scenarios, IntakeProblem.MOST_SCENARIOS),
                    "用 200；更多情景几乎不改变方案。",
                    "Use 200; more hardly change the plan.");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(
                    folder.toString(),
                    "folder.missing",
                    "没有这个文件夹",
                    "there is no such folder",
                    "检查路径；或用 --sample 5,60,30,6 写一个样例。",
                    "Check the path, or write a sample by --sample 5,60,30,6.");
        }
        if (Files.exists(folder.resolve("park.csv")) && !Files.exists(folder.resolve("settings.csv"))) {
            return ofRegion(folder, scenarios, seed, errors);
        }
        IntakeRead read = IntakeFolder.read(folder, scenarios, new Seed(seed));
        read.warnings().forEach(issue -> errors.println(IssueText.line(issue)));
        errors.flush();
        if (read.problem() == null) {
            throw new BadInput(read.faults());
        }
        return read.problem();
    }

    /** The same problem as a round of advice in the application begins with, before any plan is approved. */
    private static IntakeProblem ofRegion(Path folder, int scenarios, long seed, PrintWriter errors) {
        Region region = new PlanFiles(Catalogue.load(), errors, false)
                .read(folder, null, null)
                .region();
        return RegionIntake.problem(
                region,
                SeatDemand.of(region, List.of()),
                Commitments.NONE,
                RegionIntake.YEARS,
                scenarios,
                new Seed(seed));
    }

    static BadInput refused(String what, String code, String zh, String en, String remedyZh, String remedyEn) {
        return new BadInput(List.of(IssueText.whole(what, code, new Text(zh, en), new Text(remedyZh, remedyEn))));
    }
}
