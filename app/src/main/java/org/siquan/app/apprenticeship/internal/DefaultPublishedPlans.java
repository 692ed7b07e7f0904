package org.siquan.app.apprenticeship.internal;

import java.util.List;
import java.util.Optional;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.PublishedPlans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultPublishedPlans implements PublishedPlans {

    private final PlanTable plans;
    private final AssignmentTable assignments;
    private final Readers readers;

    DefaultPublishedPlans(PlanTable plans, AssignmentTable assignments, Readers readers) {
        this.plans = plans;
        this.assignments = assignments;
        this.readers = readers;
    }

    @Override
    public Optional<PlanVersion> findPublished() {
        return plans.findPublished();
    }

    @Override
    public List<Assignment> listAssignments(PlanId plan) {
        return readers.nobody() ? List.of() : assignments.list(plan);
    }
}
