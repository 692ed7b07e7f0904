package org.siquan.app.cycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.LearnerCounts;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.RegionSource;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.cycle.YearParts;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** The most urgent thing each role has to do, from what the newest finished run left open for them. */
@Component
class NextActions {

    private final Cycle cycle;
    private final YearParts parts;
    private final RegionSource regions;
    private final Calendar calendar;
    private final Viewer viewer;
    private final Words words;

    /** What to do, what follows, where, and the words on the button. */
    record Action(String what, String then, String path, String button) {}

    NextActions(Cycle cycle, YearParts parts, RegionSource regions, Calendar calendar, Viewer viewer, Words words) {
        this.cycle = cycle;
        this.parts = parts;
        this.regions = regions;
        this.calendar = calendar;
        this.viewer = viewer;
        this.words = words;
    }

    Action of(Actor actor) {
        Optional<UUID> run = cycle.findLatestFinished();
        if (actor.is(Role.PARK)) {
            return run.map(this::park)
                    .orElseGet(() -> waiting("park", regions.find().isPresent() ? "" : ".empty", "/cycle"));
        }
        if (actor.is(Role.COMMISSION)) {
            return run.map(id -> action("commission.ready", "commission", "/cycle"))
                    .orElseGet(() -> waiting("commission", "", "/cycle"));
        }
        if (actor.is(Role.SCHOOL)) {
            return run.map(this::school).orElseGet(() -> waiting("school", "", "/cycle/learners"));
        }
        if (actor.is(Role.LEARNER)) {
            return run.flatMap(id -> cycle.findLearner(id, viewer.learnerCode()))
                    .map(this::learner)
                    .orElseGet(() -> waiting("learner", "", "/cycle/me"));
        }
        String mentor = actor.is(Role.MENTOR) ? viewer.displayName() : "";
        return run.map(id -> enterprise(id, mentor)).orElseGet(() -> waiting("enterprise", "", "/cycle/weeks"));
    }

    private Action waiting(String who, String detail, String path) {
        return new Action(
                words.text("cycle.next." + who + ".waiting" + detail),
                words.text("cycle.then." + who),
                path,
                words.text("cycle.go." + who));
    }

    private Action action(String key, String who, String path, Object... arguments) {
        return new Action(
                words.text("cycle.next." + key, arguments),
                words.text("cycle.then." + who),
                path,
                words.text("cycle.go." + who));
    }

    private Action park(UUID run) {
        LearnerCounts counts = parts.countLearners(run);
        long closed = parts.listClasses(run).stream().filter(c -> !c.open()).count();
        if (counts.mayNotStart() > 0) {
            return action("park.stopped", "park", "/cycle/stages/training?state=MAY_NOT_START", counts.mayNotStart());
        }
        if (closed > 0 || counts.unplaced() > 0) {
            return action("park.closed", "park.closed", "/cycle/stages/matching", closed, counts.unplaced());
        }
        return action("park.ready", "park", "/cycle");
    }

    private Action school(UUID run) {
        LearnerCounts counts = parts.countLearners(run);
        LocalDate day = firstDay(run);
        return counts.papersMissing() + counts.mayNotStart() > 0
                ? action(
                        "school.papers",
                        "school",
                        "/cycle/learners?state=" + (counts.mayNotStart() > 0 ? "MAY_NOT_START" : "PAPERS_MISSING"),
                        counts.papersMissing() + counts.mayNotStart(),
                        day)
                : action("school.ready", "school", "/cycle/learners");
    }

    private LocalDate firstDay(UUID run) {
        return parts.listOpenPoints(run, OpenPoint.Side.SCHOOL).stream()
                .map(OpenPoint::firstDay)
                .min(LocalDate::compareTo)
                .orElse(calendar.first(1));
    }

    private Action learner(LearnerYear year) {
        String name = year.className();
        return name == null
                ? action("learner.unplaced", "learner.unplaced", "/cycle/me")
                : action("learner.placed", "learner", "/cycle/me", name, year.choice());
    }

    private Action enterprise(UUID run, String mentor) {
        List<WorkBlock> first = cycle.listBlocks(run, mentor, 1, 1).rows();
        if (first.isEmpty()) {
            return action("enterprise.none", "enterprise", "/cycle/weeks");
        }
        return action(
                mentor.isEmpty() ? "enterprise.ready" : "mentor.ready",
                mentor.isEmpty() ? "enterprise" : "mentor",
                "/cycle/weeks",
                calendar.first(first.getFirst().week()),
                first.getFirst().name());
    }
}
