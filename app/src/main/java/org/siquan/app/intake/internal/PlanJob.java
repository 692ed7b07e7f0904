package org.siquan.app.intake.internal;

import java.util.UUID;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.year.intake.AdviceBasis;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans one scenario of a round, which people see at once, and then prices its limits. Planned again it has the same outcome,
 * so a killed job simply runs again.
 */
@Component
class PlanJob implements JobHandler {

    static final String KIND = "intake.plan";

    private final AdviceTable advices;
    private final ScenarioTable scenarios;
    private final ScenarioPlanner planner;
    private final TenantTransactions transactions;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What the job was started with. */
    record Input(UUID advice, int scenario) {}

    private record Read(AdviceBasis basis, Scenario scenario) {}

    PlanJob(AdviceTable advices, ScenarioTable scenarios, ScenarioPlanner planner, TenantTransactions transactions) {
        this.advices = advices;
        this.scenarios = scenarios;
        this.planner = planner;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        Input input = json.readValue(job.input(), Input.class);
        Actor actor = Actor.system(KIND, job.actor().park());
        AdviceId id = new AdviceId(input.advice());
        Read read = transactions.as(
                actor,
                () -> new Read(
                        advices.basis(id), scenarios.find(id, input.scenario()).orElseThrow()));
        IntakeProblem problem = read.scenario().changes().of(read.basis().problem());
        Outcome known = read.scenario().outcome();
        Outcome outcome = known == null ? planner.plan(problem, job::cancelled) : known;
        transactions.runAs(actor, () -> scenarios.setOutcome(id, input.scenario(), StoredOutcome.of(outcome, problem)));
        job.progress("intake.pricing", 1, 2);
        Outcome priced = planner.priced(problem, outcome, job::cancelled);
        transactions.runAs(actor, () -> scenarios.setOutcome(id, input.scenario(), StoredOutcome.of(priced, problem)));
        return JobResult.of("{\"planned\":%b}".formatted(outcome instanceof Outcome.Planned));
    }
}
