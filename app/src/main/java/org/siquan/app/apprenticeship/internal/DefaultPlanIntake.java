package org.siquan.app.apprenticeship.internal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.apprenticeship.NewPlan;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPlanIntake implements PlanIntake {

    private final PlanTable plans;
    private final PlanStore store;
    private final AuditLog audit;
    private final Clock clock;

    DefaultPlanIntake(PlanTable plans, PlanStore store, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PlanId take(NewPlan plan) {
        return plans.findOfRun(plan.run()).map(PlanVersion::id).orElseGet(() -> store(plan));
    }

    private PlanId store(NewPlan plan) {
        Verification checked = new RotationVerifier().verify(plan.problem(), plan.schedule());
        if (!checked.valid()) {
            throw new IllegalArgumentException("the schedule must break no hard rule, broke %s%nTry: a solved rotation"
                    .formatted(checked.verdicts().stream()
                            .filter(v -> !v.held())
                            .map(Verdict::rule)
                            .toList()));
        }
        PlanVersion version = new PlanVersion(
                new PlanId(UUID.randomUUID()),
                plans.nextNumber(),
                plan.year(),
                PlanState.DRAFT,
                null,
                plan.monday(),
                plan.problem().weeks(),
                plan.names().closedWeeks(),
                checked.cost(),
                plan.bound(),
                null,
                null,
                new Text("取自年度运行的排期环节", "taken over from the schedule stage of a run of the year"),
                null,
                clock.instant(),
                null,
                1);
        plans.insert(version, plan.run(), ActingAs.get());
        store.insert(version.id(), plan.problem(), plan.schedule(), plan.names());
        audit.record(
                "plan.taken-over",
                "plan:" + version.id(),
                Map.of("run", plan.run().toString(), "number", Integer.toString(version.number())));
        return version.id();
    }
}
