package org.siquan.app.apprenticeship.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Replanning.Outcome;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.Replanner;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.Verification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans again after an event: as few published blocks as possible change. The outcome is a draft that belongs to who asked;
 * its id is that of the job, so that a job that is killed and runs again leaves one draft.
 */
@Component
class ReplanJob implements JobHandler {

    static final String KIND = "apprenticeship.replan";
    private static final Seed SEED = new Seed(2026);

    private final PlanTable plans;
    private final PlanStore store;
    private final AssignmentTable assignments;
    private final ChangeTable changes;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Budget replanning;
    private final Budget bounding;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What the job was started with. */
    record Input(PlanId base, PlanEvent event, int now, int worsePercent, String by) {}

    /** What it leaves; {@code plan} is null if there is none. */
    record Left(@org.jspecify.annotations.Nullable String plan, boolean flag, List<Text> why) {

        Outcome outcome() {
            return plan == null ? new Outcome.None(flag, why) : new Outcome.Drafted(PlanId.of(plan), flag);
        }
    }

    ReplanJob(
            PlanTable plans,
            PlanStore store,
            AssignmentTable assignments,
            ChangeTable changes,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock,
            @Value("${siquan.apprenticeship.replan-proposals:500000}") long replanning,
            @Value("${siquan.apprenticeship.bound-proposals:3000000}") long bounding) {
        this.plans = plans;
        this.store = store;
        this.assignments = assignments;
        this.changes = changes;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.replanning = Budget.ofProposals(replanning);
        this.bounding = Budget.ofProposals(bounding);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        Input input = json.readValue(job.input(), Input.class);
        Actor actor = Actor.system(KIND, job.actor().park());
        PlanId id = new PlanId(job.id().value());
        Optional<PlanVersion> before = transactions.as(actor, () -> plans.find(id));
        if (before.isPresent()) { // an earlier attempt died after it had stored the draft
            return left(new Left(id.toString(), true, List.of()));
        }
        PlanVersion base = transactions.as(actor, () -> plans.find(input.base()).orElseThrow());
        PlanStore.Loaded loaded = transactions.as(actor, () -> store.load(input.base()));
        EventInEngine.Now now = new EventInEngine(loaded).apply(input.event().notBefore(input.now()));
        long mostCost = (long) (base.cost().total() * (1 + input.worsePercent() / 100.0));
        ReplanResult result = new Replanner()
                .replan(
                        now.round(),
                        input.now() - 1,
                        new BitSet(),
                        mostCost,
                        new RunControl(SEED, replanning, job::progress, job::cancelled));
        return switch (result) {
            case ReplanResult.None none -> {
                EngineWords words = new EngineWords(now.names());
                audit(actor, "plan.replan-impossible", input.base(), input);
                yield left(new Left(
                        null,
                        none.impossible(),
                        none.why().stream().map(words::named).toList()));
            }
            case ReplanResult.Replanned replanned -> {
                requireSound(now.round(), replanned, input.now());
                Long bound = bound(replanned.problem(), job);
                transactions.runAs(actor, () -> insert(id, base, input, now, replanned, bound, job.actor()));
                yield left(new Left(id.toString(), replanned.withinCost(), List.of()));
            }
        };
    }

    /** What is stored has been recounted by the verifier, and every week that has happened is as it was. */
    private static void requireSound(Disruption.Round before, ReplanResult.Replanned planned, int now) {
        Verification checked = new RotationVerifier().verify(planned.problem(), planned.schedule());
        if (!checked.valid() || !checked.cost().equals(planned.cost())) {
            throw new IllegalStateException("the new plan must hold, broke %s, cost %s, counted %s"
                    .formatted(
                            checked.verdicts().stream()
                                    .filter(v -> !v.held())
                                    .map(Verdict::rule)
                                    .toList(),
                            planned.cost(),
                            checked.cost()));
        }
        for (int learner = 0; learner < before.published().learners(); learner++) {
            if (!planned.schedule()
                    .ofLearner(learner)
                    .subList(0, now - 1)
                    .equals(before.published().ofLearner(learner).subList(0, now - 1))) {
                throw new IllegalStateException("weeks before %d of learner %d must stay".formatted(now, learner));
            }
        }
    }

    private void audit(Actor actor, String what, PlanId plan, Input input) {
        transactions.runAs(
                actor,
                () -> audit.record(
                        what,
                        "plan:" + plan,
                        Map.of("event", input.event().getClass().getSimpleName(), "by", input.by())));
    }

    private JobResult left(Left left) {
        return JobResult.of(json.writeValueAsString(left));
    }

    /** The bound of what was planned before need not hold for what is to be planned now; so it is proven anew. */
    private @org.jspecify.annotations.Nullable Long bound(RotationProblem problem, JobRun job) {
        return switch (new RotationSolver()
                .solve(problem, new RunControl(SEED, bounding, job::progress, job::cancelled))) {
            case RotationResult.Solved solved -> solved.lowerBound();
            case RotationResult.Stopped stopped -> stopped.lowerBound();
            case RotationResult.Infeasible infeasible ->
                throw new IllegalStateException("a rotation with a valid schedule must not be proven infeasible: "
                        + infeasible.conflicts().getFirst().words().en());
        };
    }

    private void insert(
            PlanId id,
            PlanVersion base,
            Input input,
            EventInEngine.Now now,
            ReplanResult.Replanned replanned,
            @org.jspecify.annotations.Nullable Long bound,
            Actor asked) {
        PlanVersion plan = new PlanVersion(
                id,
                plans.nextNumber(),
                base.year(),
                PlanState.DRAFT,
                base.id(),
                base.monday(),
                base.weeks(),
                base.closedWeeks(),
                replanned.cost(),
                bound,
                replanned.leastChanges(),
                input.now(),
                now.cause(),
                null,
                clock.instant(),
                null,
                1);
        plans.insert(plan, null, new Actor(input.by(), asked.park(), asked.org(), asked.roles()));
        store.insert(id, replanned.problem(), replanned.schedule(), now.names());
        ChangeRows rows = new ChangeRows(now.round().problem(), now.names(), now.cause());
        List<ChangeTable.Row> all =
                new ArrayList<>(rows.of(replanned.changes(), new ServedWeeks(now.round(), replanned, input.now() - 1)));
        List<Assignment> published = assignments.list(base.id());
        List<Assignment> planned = assignments.list(id);
        all.addAll(rows.cameOrWent(published, planned));
        if (input.event() instanceof PlanEvent.LearnerLeaves(String learner, int week)
                && planned.stream().anyMatch(a -> a.learner().id().equals(learner))) {
            all.addAll(rows.stopped(published, learner, Math.max(week, input.now())));
        }
        changes.insert(id, all);
        audit.record(
                "plan.replanned",
                "plan:" + id,
                Map.of(
                        "base", base.id().toString(),
                        "event", input.event().getClass().getSimpleName(),
                        "now", Integer.toString(input.now()),
                        "changes", Integer.toString(all.size()),
                        "least", Integer.toString(replanned.leastChanges()),
                        "by", input.by()));
    }
}
