package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanChoices;
import org.siquan.app.apprenticeship.PlanDifference;
import org.siquan.app.apprenticeship.PlanFilter;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanLearner;
import org.siquan.app.apprenticeship.PlanPlace;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultPlans implements Plans {

    private final PlanTable plans;
    private final AssignmentTable assignments;
    private final ViewTable views;
    private final ChangeTable changes;
    private final Readers readers;

    DefaultPlans(PlanTable plans, AssignmentTable assignments, ViewTable views, ChangeTable changes, Readers readers) {
        this.plans = plans;
        this.assignments = assignments;
        this.views = views;
        this.changes = changes;
        this.readers = readers;
    }

    @Override
    public List<PlanVersion> list() {
        return plans.list();
    }

    @Override
    public PlanVersion get(PlanId plan) {
        return plans.find(plan).orElseThrow(() -> ProblemException.notFound("plan-unknown", plan));
    }

    @Override
    public PageOf<PlanLearner> listLearners(PlanId plan, PlanFilter filter, int page, int size) {
        return readers.nobody() ? new PageOf<>(List.of(), page, size, 0) : views.learners(plan, filter, page, size);
    }

    @Override
    public PageOf<PlanPlace> listPlaces(PlanId plan, PlaceKind kind, PlanFilter filter, int page, int size) {
        return readers.nobody()
                ? new PageOf<>(List.of(), page, size, 0)
                : views.places(plan, kind, filter, get(plan).weeks(), page, size);
    }

    @Override
    public PlanChoices choices(PlanId plan) {
        return views.choices(plan);
    }

    @Override
    public PageOf<PlanChange> listChanges(PlanId plan, int page, int size) {
        return readers.nobody() ? new PageOf<>(List.of(), page, size, 0) : changes.list(plan, page, size);
    }

    @Override
    public Begun countBegun(PlanId plan) {
        return readers.nobody() ? new Begun(0, 0) : changes.countBegun(plan);
    }

    @Override
    public List<PlanChange> listChanges(PlanId plan, List<String> learners) {
        return readers.nobody() || learners.isEmpty() ? List.of() : changes.list(plan, learners);
    }

    @Override
    public List<PlanDifference> compare(PlanId before, PlanId after) {
        if (readers.nobody()) {
            return List.of();
        }
        get(before);
        get(after);
        Map<String, List<Assignment>> old = byLearner(before);
        Map<String, List<Assignment>> now = byLearner(after);
        Set<String> learners = new TreeSet<>(old.keySet());
        learners.addAll(now.keySet());
        List<PlanDifference> differences = new ArrayList<>();
        for (String learner : learners) {
            List<Assignment> gone = new ArrayList<>(old.getOrDefault(learner, List.of()));
            List<Assignment> come = new ArrayList<>(now.getOrDefault(learner, List.of()));
            List<Assignment> both = gone.stream().filter(come::contains).toList();
            gone.removeAll(both);
            come.removeAll(both);
            if (!gone.isEmpty() || !come.isEmpty()) {
                Assignment any = (gone.isEmpty() ? come : gone).getFirst();
                differences.add(new PlanDifference(any.learner(), any.school(), gone, come));
            }
        }
        return differences;
    }

    private Map<String, List<Assignment>> byLearner(PlanId plan) {
        return assignments.list(plan).stream()
                .collect(Collectors.groupingBy(a -> a.learner().id(), TreeMap::new, Collectors.toList()));
    }
}
