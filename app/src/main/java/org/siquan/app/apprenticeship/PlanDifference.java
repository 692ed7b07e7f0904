package org.siquan.app.apprenticeship;

import java.util.List;
import org.siquan.app.apprenticeship.Assignment.Named;

/**
 * A learner whose weeks differ between two versions.
 *
 * @param before the learner's assignments in the one version that the other does not have
 * @param after and the other way round
 */
public record PlanDifference(Named learner, String school, List<Assignment> before, List<Assignment> after) {

    public PlanDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
