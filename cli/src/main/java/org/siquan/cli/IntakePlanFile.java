package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;

/** A plan as rows {@code programme,institution,year,region,seats}; rows of no seats are left out; the
 * institution is blank for programmes of a region. */
final class IntakePlanFile {

    private IntakePlanFile() {}

    static void write(Path file, IntakeProblem problem, IntakePlan plan) {
        StringBuilder rows = new StringBuilder("programme,institution,year,region,seats\n");
        for (int o = 0; o < plan.offerings(); o++) {
            String id = problem.offerings().get(o).id();
            String offered =
                    id.contains("@") ? id.replace('@', ',') : id + ","; // a region's programme has one institution
            for (int t = 0; t < problem.intakeYears(); t++) {
                for (int r = 0; r < problem.regions().size(); r++) {
                    if (plan.at(o, t, r) > 0) {
                        rows.append("%s,%d,%s,%d\n"
                                .formatted(
                                        offered,
                                        problem.firstYear() + t,
                                        problem.regions().get(r),
                                        plan.at(o, t, r)));
                    }
                }
            }
        }
        try {
            Files.writeString(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
