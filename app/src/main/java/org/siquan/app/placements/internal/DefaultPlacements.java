package org.siquan.app.placements.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.NewPlacement;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Learners;
import org.siquan.region.MentorId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPlacements implements Placements {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 60;
    /** Moves that say why. */
    private static final Set<PlacementState> WITH_REASON =
            Set.of(PlacementState.CANCELLED, PlacementState.INTERRUPTED, PlacementState.ENDED);

    private final PlacementTable table;
    private final Learners learners;
    private final Workplaces workplaces;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPlacements(PlacementTable table, Learners learners, Workplaces workplaces, AuditLog audit, Clock clock) {
        this.table = table;
        this.learners = learners;
        this.workplaces = workplaces;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PlacementId arrange(NewPlacement wanted) {
        Actor school = requireSchool();
        var learner = learners.find(wanted.learner())
                .orElseThrow(() -> ProblemException.notFound(
                        "talent-learner-unknown", wanted.learner().value()));
        Workplaces.Workplace place = workplaces
                .find(wanted.post())
                .orElseThrow(() -> ProblemException.notFound(
                        "placement-post-unknown", wanted.post().value()));
        requireName(wanted.tutor());
        PlacementId id = PlacementId.next();
        var names = new Placement.Names(learner.learner().name(), place.zh(), place.enterpriseName());
        nobodyTwice(() -> table.insert(id, wanted, names, school.org(), place.enterprise()));
        table.addStep(get(id), PlacementState.DRAFT.name(), "");
        audit.record(
                "placement.arranged",
                "placement:" + id,
                Map.of("post", wanted.post().value()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Placement> find(PlacementId id) {
        return table.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Placement get(PlacementId id) {
        return table.find(id).orElseThrow(() -> ProblemException.notFound("placement-unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Placement> listOpen() {
        return table.openOf(requireSchool().org());
    }

    @Override
    public void name(PlacementId id, long version, @Nullable MentorId mentor, @Nullable String tutor) {
        Placement placement = own(id);
        requireAlive(placement);
        requireName(tutor);
        if (mentor != null
                && workplaces.listMentors(placement.enterprise()).stream()
                        .noneMatch(known -> known.id().equals(mentor))) {
            throw ProblemException.notFound("placement-mentor-unknown", mentor.value());
        }
        change(placement, table.name(id, version, mentor, tutor), "people");
    }

    @Override
    public void changeDays(PlacementId id, long version, List<Span> spans) {
        Placement placement = own(id);
        if (!placement.state().open()) {
            throw ProblemException.conflict("placement-begun");
        }
        nobodyTwice(() -> table.replaceSpans(placement, spans));
        change(placement, table.move(id, version, placement.state()), "days");
    }

    @Override
    public void giveReason(PlacementId id, long version, String reason) {
        Placement placement = own(id);
        requireAlive(placement);
        change(placement, table.giveReason(id, version, requireReason(reason)), "over-share");
    }

    @Override
    public void move(PlacementId id, long version, PlacementState to, String reason) {
        if (to == PlacementState.RUNNING && get(id).state() == PlacementState.PREPARING) {
            throw ProblemException.conflict("placement-gate-first");
        }
        if (to == PlacementState.SEALED) {
            throw ProblemException.conflict("placement-archive-first");
        }
        moveOn(own(id), version, to, WITH_REASON.contains(to) ? requireReason(reason) : reason);
    }

    @Override
    public void endEarly(PlacementId id, String reason) {
        requireSystem();
        Placement placement = get(id);
        if (placement.state().begun()) {
            moveOn(placement, placement.version(), PlacementState.ENDED, requireReason(reason));
        } else if (placement.state().open()) {
            moveOn(placement, placement.version(), PlacementState.CANCELLED, requireReason(reason));
        }
    }

    @Override
    public void interrupt(PlacementId id, String reason) {
        requireSystem();
        Placement placement = get(id);
        if (placement.state() == PlacementState.RUNNING) {
            moveOn(placement, placement.version(), PlacementState.INTERRUPTED, requireReason(reason));
        }
    }

    @Override
    public void seal(PlacementId id, long version, String seal) {
        requireSystem();
        moveOn(get(id), version, PlacementState.SEALED, seal);
    }

    private static void requireSystem() {
        if (!ActingAs.get().name().startsWith("system:")) {
            throw ProblemException.refused("access-refused");
        }
    }

    /** Any legal move, for whoever has checked what it needs. */
    void moveOn(Placement placement, long version, PlacementState to, String reason) {
        if (!placement.state().next().contains(to)) {
            throw ProblemException.conflict("placement-move", placement.state().name(), to.name());
        }
        if (to == PlacementState.CANCELLED) {
            table.free(placement.id());
        }
        if (to == PlacementState.ENDED) {
            giveBackWhatIsLeft(placement);
        }
        if (!table.move(placement.id(), version, to)) {
            throw ProblemException.conflict("placement-stale");
        }
        table.addStep(placement, to.name(), reason);
        audit.record("placement.moved", "placement:" + placement.id(), Map.of("to", to.name()));
    }

    /** An early end frees the days after today, for the learner and in the ledger. */
    private void giveBackWhatIsLeft(Placement placement) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(placement.firstDay())) {
            table.free(placement.id());
        } else if (today.isBefore(placement.lastDay())) {
            table.cutAfter(placement, today);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> history(PlacementId id) {
        return table.steps(get(id).id());
    }

    private void change(Placement placement, boolean done, String what) {
        if (!done) {
            throw ProblemException.conflict("placement-stale");
        }
        table.addStep(placement, what, "");
        audit.record("placement.changed", "placement:" + placement.id(), Map.of("what", what));
    }

    /** The placement, for the school whose learner it is. */
    private Placement own(PlacementId id) {
        Placement placement = get(id);
        if (!requireSchool().org().equals(placement.school())) {
            throw ProblemException.refused("access-refused");
        }
        return placement;
    }

    private static Actor requireSchool() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor;
    }

    private static String requireReason(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw ProblemException.invalid("placement-reason", LONGEST_REASON);
        }
        return words;
    }

    private static void requireAlive(Placement placement) {
        if (placement.state() == PlacementState.SEALED || placement.state() == PlacementState.CANCELLED) {
            throw ProblemException.conflict("placement-over");
        }
    }

    private static void requireName(@Nullable String tutor) {
        if (tutor != null && (tutor.isBlank() || tutor.length() > LONGEST_NAME)) {
            throw ProblemException.invalid("placement-tutor", LONGEST_NAME);
        }
    }

    /** The exclusion constraint is the judge: two who ask at the same moment cannot both be right. */
    private static void nobodyTwice(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("span_of_a_learner_once")) {
                throw ProblemException.conflict("placement-overlap");
            }
            throw e;
        }
    }
}
