package org.siquan.app.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.TrainingResult;

/**
 * One learner's part of a run.
 *
 * @param className null without a class
 * @param decision of the pre-placement gate, or {@code NONE} without a placement
 * @param plan null without a class
 */
public record LearnerYear(
        String learner,
        String name,
        String school,
        @Nullable String className,
        int choice,
        String decision,
        MatchingResult.Placement placement,
        ScheduleResult.@Nullable Plan plan,
        List<TrainingResult.Gate> gates) {

    public LearnerYear {
        gates = List.copyOf(gates);
    }

    /** One line of a list of learners. */
    public record Row(
            String learner,
            String name,
            String school,
            @Nullable String className,
            int choice,
            String decision) {}
}
