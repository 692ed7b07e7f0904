package org.siquan.app.apprenticeship.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Replanning;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class DefaultReplanning implements Replanning {

    private static final int MOST_PERCENT = 1_000;

    private final PlanTable plans;
    private final EventTable events;
    private final PlanWeeks weeks;
    private final Jobs jobs;
    private final AuditLog audit;
    private final JsonMapper json = JsonMapper.builder().build();

    DefaultReplanning(PlanTable plans, EventTable events, PlanWeeks weeks, Jobs jobs, AuditLog audit) {
        this.plans = plans;
        this.events = events;
        this.weeks = weeks;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public JobId start(PlanId base, PlanEvent event, int now, int worsePercent) {
        Actor actor = ActingAs.get();
        PlanVersion plan = plans.find(base).orElseThrow(() -> ProblemException.notFound("plan-unknown", base));
        if (worsePercent < 0 || worsePercent > MOST_PERCENT) {
            throw ProblemException.invalid("plan-worse", MOST_PERCENT);
        }
        requireWeeks(event, now, plan.weeks());
        requireOwn(base, event, actor);
        if (now < Math.min(weeks.now(plan), plan.weeks())) {
            throw ProblemException.invalid("plan-now-past", Math.min(weeks.now(plan), plan.weeks()));
        }
        JobId job = jobs.start(
                ReplanJob.KIND,
                json.writeValueAsString(new ReplanJob.Input(base, event, now, worsePercent, actor.name())));
        audit.record(
                "plan.replan-started",
                "plan:" + base,
                Map.of("job", job.toString(), "event", event.getClass().getSimpleName()));
        return job;
    }

    private static void requireWeeks(PlanEvent event, int now, int weeks) {
        int last = event.lastWeek() == Integer.MAX_VALUE ? weeks : event.lastWeek();
        boolean said = switch (event) {
            case PlanEvent.CapacityChanged e -> e.capacity() >= 0;
            case PlanEvent.LearnerJoins e ->
                e.learner().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                        && !e.name().isBlank();
            default -> true;
        };
        if (!said || event.firstWeek() < 1 || event.firstWeek() > last || last > weeks || now < 1 || now > weeks) {
            throw ProblemException.invalid("plan-event-weeks", weeks);
        }
        if (last < now) {
            throw ProblemException.invalid("plan-event-past", now);
        }
    }

    /** Whatever is named must be of the plan, and for an enterprise its own. */
    private void requireOwn(PlanId base, PlanEvent event, Actor actor) {
        boolean park = actor.is(Role.PARK);
        if (!park && !actor.is(Role.ENTERPRISE)) {
            throw ProblemException.refused("plan-replan-not-yours");
        }
        String own = park ? "" : actor.org().value();
        boolean allowed = switch (event) {
            case PlanEvent.EnterpriseWithdraws e ->
                events.hasEnterprise(base, e.enterprise()) && (park || own.equals(e.enterprise()));
            case PlanEvent.PostWithdrawn e -> events.has(base, PlaceKind.POST, e.post(), own);
            case PlanEvent.CapacityChanged e -> events.has(base, PlaceKind.POST, e.post(), own);
            case PlanEvent.MentorAbsent e -> events.has(base, PlaceKind.MENTOR, e.mentor(), own);
            case PlanEvent.SiteClosed e -> park && events.hasSite(base, e.site());
            case PlanEvent.LearnerJoins e -> park && events.hasLearner(base, e.like());
            case PlanEvent.LearnerLeaves e -> park && events.hasLearner(base, e.learner());
        };
        if (!allowed) {
            throw park
                    ? ProblemException.invalid("plan-event-unknown")
                    : ProblemException.refused("plan-replan-not-yours");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> findOutcome(JobId job) {
        return find(job)
                .map(JobState::result)
                .map(result -> json.readValue(result, ReplanJob.Left.class).outcome());
    }

    private Optional<JobState> find(JobId job) {
        return jobs.find(job).filter(state -> state.kind().equals(ReplanJob.KIND));
    }

    @Override
    @Transactional(readOnly = true)
    public EventChoices choices(PlanId base) {
        Actor actor = ActingAs.get();
        String own = actor.seesWholePark() ? "" : actor.org().value();
        List<Named> sites = own.isEmpty() ? events.sites(base) : List.of();
        return new EventChoices(
                events.enterprises(base, own),
                events.places(base, PlaceKind.POST, own),
                events.places(base, PlaceKind.MENTOR, own),
                sites);
    }
}
