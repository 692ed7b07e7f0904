package org.siquan.app.apprenticeship.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanDecisions;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPlanDecisions implements PlanDecisions {

    private final PlanTable plans;
    private final PlanStore store;
    private final PlanWeeks weeks;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPlanDecisions(PlanTable plans, PlanStore store, PlanWeeks weeks, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.weeks = weeks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PlanId draft(PlanId base, Text cause) {
        Actor actor = operator();
        PlanVersion from = find(base);
        PlanVersion draft = new PlanVersion(
                new PlanId(UUID.randomUUID()),
                plans.nextNumber(),
                from.year(),
                PlanState.DRAFT,
                base,
                from.monday(),
                from.weeks(),
                from.closedWeeks(),
                from.cost(),
                from.bound(),
                null,
                past(from),
                cause,
                null,
                clock.instant(),
                null,
                1);
        PlanStore.Loaded loaded = store.load(base);
        plans.insert(draft, null, actor);
        store.insert(draft.id(), loaded.problem(), loaded.schedule(), loaded.names());
        audit.record("plan.drafted", "plan:" + draft.id(), Map.of("base", base.toString()));
        return draft.id();
    }

    @Override
    public void publish(PlanId draft, long version, String reason) {
        Actor actor = operator();
        PlanVersion plan = readAs(draft, version);
        String why = required(reason);
        PlanStore.Loaded loaded = store.load(draft);
        if (!new RotationVerifier().verify(loaded.problem(), loaded.schedule()).valid()) {
            throw ProblemException.invalid("plan-not-valid");
        }
        Instant now = clock.instant();
        plans.findPublished().ifPresent(old -> {
            if (plan.base() != null && !plan.base().equals(old.id())) {
                throw ProblemException.conflict("plan-base-replaced", old.number());
            }
            requirePast(plan, loaded, old);
            if (!plans.replace(old)) {
                throw ProblemException.conflict("plan-changed");
            }
            audit.record("plan.replaced", "plan:" + old.id(), Map.of("by", draft.toString()));
        });
        decide(plan, PlanState.PUBLISHED, why, now, actor);
        audit.record("plan.published", "plan:" + draft, Map.of("number", Integer.toString(plan.number())));
    }

    @Override
    public void discard(PlanId draft, long version, String reason) {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK) && !actor.is(Role.ENTERPRISE)) {
            throw ProblemException.refused("plan-operator-only");
        }
        PlanVersion plan = readAs(draft, version);
        decide(plan, PlanState.DISCARDED, required(reason), clock.instant(), actor);
        audit.record("plan.discarded", "plan:" + draft, Map.of("number", Integer.toString(plan.number())));
    }

    /** First week that has not happened; null where nothing has. */
    private @Nullable Integer past(PlanVersion from) {
        int now = weeks.now(from);
        return now == 1 ? null : Math.min(now, from.weeks());
    }

    /** Weeks go by while a draft lies there: what it changes must not have happened meanwhile. */
    private void requirePast(PlanVersion draft, PlanStore.Loaded loaded, PlanVersion published) {
        if (draft.base() == null || draft.leastChanges() != null) {
            return; // planned anew, or planned again from a week that was said and that it keeps to
        }
        int now = weeks.now(draft);
        RotationSchedule was = store.load(published).schedule();
        RotationSchedule is = loaded.schedule();
        for (int learner = 0; learner < is.learners(); learner++) {
            if (!is.ofLearner(learner)
                    .subList(0, now - 1)
                    .equals(was.ofLearner(learner).subList(0, now - 1))) {
                throw ProblemException.conflict("plan-past-meanwhile", now);
            }
        }
    }

    private void decide(PlanVersion plan, PlanState state, String reason, Instant now, Actor by) {
        try {
            if (!plans.decide(plan, state, reason, now, by)) {
                throw ProblemException.conflict("plan-changed");
            }
        } catch (DuplicateKeyException publishedMeanwhile) {
            throw ProblemException.conflict("plan-changed");
        }
    }

    private static Actor operator() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK)) {
            throw ProblemException.refused("plan-operator-only");
        }
        return actor;
    }

    private PlanVersion find(PlanId plan) {
        return plans.find(plan).orElseThrow(() -> ProblemException.notFound("plan-unknown", plan));
    }

    private PlanVersion readAs(PlanId draft, long version) {
        PlanVersion plan = find(draft);
        if (plan.state() != PlanState.DRAFT || plan.version() != version) {
            throw ProblemException.conflict("plan-changed");
        }
        return plan;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw ProblemException.invalid("plan-reason");
        }
        return reason.strip();
    }
}
