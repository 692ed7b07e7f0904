package org.siquan.app.apprenticeship;

import java.util.List;

/** One learner's weeks in a plan: a row of bars. */
public record PlanLearner(Assignment.Named learner, String school, String className, List<Assignment> assignments) {

    public PlanLearner {
        assignments = List.copyOf(assignments);
    }
}
