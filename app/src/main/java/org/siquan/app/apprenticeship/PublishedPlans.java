package org.siquan.app.apprenticeship;

import java.util.List;
import java.util.Optional;

/**
 * The plan that holds, as far as the current actor sees it: a learner the own weeks, a mentor whom they supervise, an
 * enterprise who comes to it, a school its learners, the operator and the authority everybody. The database decides.
 */
public interface PublishedPlans {

    /** The version that is published now. */
    Optional<PlanVersion> findPublished();

    /** Its assignments, by learner and week; empty if the plan is not one that the actor may read. */
    List<Assignment> listAssignments(PlanId plan);
}
