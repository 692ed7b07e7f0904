package org.siquan.app.placements.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.PublishedPlans;
import org.siquan.app.placements.NewPlacement;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlannedPlacements;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.Kind;
import org.siquan.region.EnterpriseId;
import org.siquan.region.LearnerId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPlannedPlacements implements PlannedPlacements {

    /** A week at work runs from Monday to Friday; what comes after is free. */
    private static final int FRIDAY = 4;

    private final PublishedPlans plans;
    private final PlacementTable table;
    private final AuditLog audit;

    DefaultPlannedPlacements(PublishedPlans plans, PlacementTable table, AuditLog audit) {
        this.plans = plans;
        this.table = table;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview() {
        requireSchool();
        Integer plan = plans.findPublished().map(PlanVersion::number).orElse(null);
        List<Planned> wanted = wanted();
        return new Preview(plan, wanted.size(), wanted.size() - free(wanted).size());
    }

    @Override
    public int takeOver() {
        Actor school = requireSchool();
        List<Planned> fresh = free(wanted());
        for (Planned planned : fresh) {
            PlacementId id = PlacementId.next();
            table.insert(id, planned.placement(), planned.names(), school.org(), planned.unit());
            table.addStep(table.find(id).orElseThrow(), PlacementState.DRAFT.name(), "");
        }
        if (!fresh.isEmpty()) {
            audit.record(
                    "placement.taken-over",
                    "school:" + school.org(),
                    Map.of("placements", String.valueOf(fresh.size())));
        }
        return fresh.size();
    }

    /** A placement as the plan has it. */
    private record Planned(NewPlacement placement, Placement.Names names, EnterpriseId unit) {}

    private List<Planned> wanted() {
        PlanVersion plan = plans.findPublished().orElse(null);
        if (plan == null) {
            return List.of();
        }
        Map<List<String>, List<Assignment>> byLearnerAndPost = new LinkedHashMap<>();
        for (Assignment assignment : plans.listAssignments(plan.id())) {
            if (assignment.post() != null && assignment.enterprise() != null) {
                byLearnerAndPost
                        .computeIfAbsent(
                                List.of(
                                        assignment.learner().id(),
                                        assignment.post().id()),
                                _ -> new ArrayList<>())
                        .add(assignment);
            }
        }
        return byLearnerAndPost.values().stream()
                .map(blocks -> planned(plan.monday(), blocks))
                .toList();
    }

    private static Planned planned(LocalDate monday, List<Assignment> blocks) {
        Assignment first = blocks.getFirst();
        Assignment.Named post = Objects.requireNonNull(first.post());
        Assignment.Named unit = Objects.requireNonNull(first.enterprise());
        Assignment.Named mentor = first.mentor();
        return new Planned(
                new NewPlacement(
                        new LearnerId(first.learner().id()),
                        new PostId(post.id()),
                        Kind.POST,
                        spans(monday, blocks),
                        false,
                        mentor == null ? null : new MentorId(mentor.id()),
                        null),
                new Placement.Names(first.learner().name(), post.name(), unit.name()),
                new EnterpriseId(unit.id()));
    }

    /** Blocks that follow each other without a week between them (another mentor, say) are one span. */
    private static List<Span> spans(LocalDate monday, List<Assignment> blocks) {
        List<Span> spans = new ArrayList<>();
        int from = blocks.getFirst().firstWeek();
        int to = from - 1;
        for (Assignment block : blocks) {
            if (block.firstWeek() > to + 1) {
                spans.add(span(monday, from, to));
                from = block.firstWeek();
            }
            to = block.lastWeek();
        }
        spans.add(span(monday, from, to));
        return spans;
    }

    private static Span span(LocalDate monday, int from, int to) {
        return new Span(monday.plusWeeks(from - 1L), monday.plusWeeks(to - 1L).plusDays(FRIDAY));
    }

    private List<Planned> free(List<Planned> wanted) {
        Map<String, List<Span>> taken = table.takenByLearner();
        return wanted.stream()
                .filter(planned -> taken
                        .getOrDefault(planned.placement().learner().value(), List.of())
                        .stream()
                        .noneMatch(span -> planned.placement().spans().stream().anyMatch(span::meets)))
                .toList();
    }

    private static Actor requireSchool() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor;
    }
}
