package org.siquan.app.intake.internal;

import java.time.Clock;
import java.util.List;
import org.siquan.app.industry.DatedAdvertisements;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Region;
import org.siquan.year.SeatDemand;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.Commitments;
import org.siquan.year.intake.RegionIntake;
import org.siquan.year.intake.WhatIf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Begins a round: forecasts the demand, keeps what the round rests on, and plans scenario 1, which changes nothing. The round
 * has the id of the job, so that a job that is killed and runs again leaves one.
 */
@Component
class DraftJob implements JobHandler {

    static final String KIND = "intake.draft";
    private static final Seed SEED = new Seed(2026);

    private final RegionData data;
    private final DatedAdvertisements advertisements;
    private final Catalogue catalogue;
    private final AdviceTable advices;
    private final ScenarioTable scenarios;
    private final SettledTable settled;
    private final ScenarioPlanner planner;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What the job was started with. */
    record Input(int intakeYears, String name, String by) {}

    private record Read(Region region, Commitments commitments) {}

    DraftJob(
            RegionData data,
            DatedAdvertisements advertisements,
            Catalogue catalogue,
            AdviceTable advices,
            ScenarioTable scenarios,
            SettledTable settled,
            ScenarioPlanner planner,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.data = data;
        this.advertisements = advertisements;
        this.catalogue = catalogue;
        this.advices = advices;
        this.scenarios = scenarios;
        this.settled = settled;
        this.planner = planner;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        Input input = json.readValue(job.input(), Input.class);
        Actor actor = Actor.system(KIND, job.actor().park());
        AdviceId id = new AdviceId(job.id().value());
        if (transactions.as(actor, () -> advices.find(id)).isPresent()) { // an earlier attempt died after storing it
            return done(id);
        }
        Read read = transactions.as(
                actor,
                () -> new Read(
                        data.find().orElseThrow(() -> ProblemException.conflict("intake-no-region")),
                        settled.commitments()));
        job.progress("intake.forecast", 0, 3);
        Region region = read.region();
        List<Futures.Outlook> outlooks = SeatDemand.of(
                region,
                ActingAs.call(
                                actor,
                                () -> advertisements.read(
                                        region.metroArea().zones(),
                                        region.park().year()))
                        .inflow());
        AdviceBasis basis = AdviceBasis.of(
                region, catalogue, outlooks, read.commitments(), input.intakeYears(), RegionIntake.SCENARIOS, SEED);
        job.progress("intake.plan", 1, 3);
        Outcome outcome = planner.plan(basis.problem(), job::cancelled);
        transactions.runAs(actor, () -> {
            advices.insert(id, basis, clock.instant(), input.by());
            int number = scenarios.insert(id, null, input.name(), WhatIf.NOTHING, clock.instant(), input.by());
            scenarios.setOutcome(id, number, StoredOutcome.of(outcome, basis.problem()));
            scenarios.setJob(id, number, job.id());
            audit.record("intake.drafted", "advice:" + id);
        });
        job.progress("intake.pricing", 2, 3);
        Outcome priced = planner.priced(basis.problem(), outcome, job::cancelled);
        transactions.runAs(actor, () -> scenarios.setOutcome(id, 1, StoredOutcome.of(priced, basis.problem())));
        return done(id);
    }

    private JobResult done(AdviceId id) {
        return JobResult.of("{\"advice\":\"%s\"}".formatted(id));
    }
}
