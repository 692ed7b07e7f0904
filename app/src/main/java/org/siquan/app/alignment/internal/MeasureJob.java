package org.siquan.app.alignment.internal;

import java.time.Clock;
import java.util.List;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.engine.alignment.MemoryEvaluation;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Region;
import org.springframework.stereotype.Component;

/** Measures what the park's decisions are worth for titles that nobody decided. */
@Component
class MeasureJob implements JobHandler {

    static final String KIND = "alignment.measure";

    private final RegionData data;
    private final AlignmentEngines engines;
    private final ParkMemories memories;
    private final DecisionTable decisions;
    private final MeasurementTable table;
    private final TenantTransactions transactions;
    private final Clock clock;

    MeasureJob(
            RegionData data,
            AlignmentEngines engines,
            ParkMemories memories,
            DecisionTable decisions,
            MeasurementTable table,
            TenantTransactions transactions,
            Clock clock) {
        this.data = data;
        this.engines = engines;
        this.memories = memories;
        this.decisions = decisions;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Made(long seq, List<TitleDecision> decisions) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        Actor actor = Actor.system(KIND, job.actor().park());
        Region region = transactions.as(actor, data::find).orElseThrow();
        Made made = transactions.as(actor, () -> new Made(decisions.lastSeq(), memories.inEngine()));
        MemoryEvaluation measured = engines.with(
                region,
                engine -> MemoryEvaluation.of(
                        engine,
                        made.decisions(),
                        new RunControl(new Seed(1), Budget.ofProposals(1), job::progress, job::cancelled)));
        transactions.runAs(
                actor, () -> table.replace(made.seq(), measured.without(), measured.with(), clock.instant()));
        return JobResult.of("{\"titles\":%d}".formatted(measured.with().n()));
    }
}
