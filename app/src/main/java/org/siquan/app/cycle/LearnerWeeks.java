package org.siquan.app.cycle;

import org.jspecify.annotations.Nullable;
import org.siquan.year.ScheduleResult;

/** One learner's year as a row of the week grid. */
public record LearnerWeeks(
        String learner,
        String name,
        String school,
        @Nullable String className,
        ScheduleResult.Plan plan) {}
