package org.siquan.app.intake.internal;

import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.Comparison;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.year.intake.AdviceBasis;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Compares the plan of a scenario with other ways to plan. Run again it only takes the place of what it found. */
@Component
class CompareJob implements JobHandler {

    static final String KIND = "intake.compare";

    private final AdviceTable advices;
    private final ScenarioTable scenarios;
    private final ScenarioPlanner planner;
    private final TenantTransactions transactions;
    private final JsonMapper json = JsonMapper.builder().build();

    private record Read(AdviceBasis basis, Scenario scenario) {}

    CompareJob(AdviceTable advices, ScenarioTable scenarios, ScenarioPlanner planner, TenantTransactions transactions) {
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
        PlanJob.Input input = json.readValue(job.input(), PlanJob.Input.class);
        Actor actor = Actor.system(KIND, job.actor().park());
        AdviceId id = new AdviceId(input.advice());
        Read read = transactions.as(
                actor,
                () -> new Read(
                        advices.basis(id), scenarios.find(id, input.scenario()).orElseThrow()));
        Outcome.Planned planned = read.scenario().planned();
        if (planned == null) {
            throw ProblemException.conflict("intake-no-plan");
        }
        job.progress("intake.comparing", 0, 1);
        Comparison comparison =
                planner.compared(read.scenario().changes().of(read.basis().problem()), planned, job::cancelled);
        transactions.runAs(actor, () -> scenarios.setComparison(id, input.scenario(), comparison));
        return JobResult.of("{}");
    }
}
