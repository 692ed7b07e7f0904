package org.siquan.year.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.region.file.Issue;

/**
 * A folder as read.
 *
 * @param problem null where there are faults
 */
public record IntakeRead(@Nullable IntakeProblem problem, List<Issue> faults, List<Issue> warnings) {
    public IntakeRead {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
