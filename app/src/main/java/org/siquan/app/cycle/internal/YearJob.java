package org.siquan.app.cycle.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;
import org.siquan.year.MatchingEvidence;
import org.siquan.year.ParkYear;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;
import org.siquan.year.report.Headline;
import org.springframework.stereotype.Component;

/**
 * Runs a park's year stage by stage. Every finished stage is stored at once and is the checkpoint: a killed run goes on
 * with the next stage and ends with the same result hash.
 */
@Component
class YearJob implements JobHandler {

    static final String KIND = "cycle.year";

    private final RunTable runs;
    private final PeopleTable people;
    private final PartsTable parts;
    private final ChecksTable checks;
    private final ResultJson json;
    private final YearInputs inputs;
    private final PlanIntake plans;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    /** What the job was started with. */
    record Input(UUID run) {}

    YearJob(
            RunTable runs,
            PeopleTable people,
            PartsTable parts,
            ChecksTable checks,
            ResultJson json,
            YearInputs inputs,
            PlanIntake plans,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.people = people;
        this.parts = parts;
        this.checks = checks;
        this.json = json;
        this.inputs = inputs;
        this.plans = plans;
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
        UUID id = json.read(job.input(), Input.class).run();
        Actor actor = Actor.system(KIND, job.actor().park());
        CycleRun run = transactions.as(actor, () -> runs.find(id).orElseThrow());
        YearInput input = transactions.as(actor, () -> inputs.of(id, run.seed()));
        Region region = input.region();
        if (!input.hash().equals(run.inputHash())) {
            throw new IllegalStateException(
                    "程序或目录已更新，本轮的输入与开始时不同。 The program or its catalogue has changed since run %s was started.%nTry: start a new run"
                            .formatted(id));
        }
        YearState state = transactions.as(actor, () -> stored(id));
        while (state.next().isPresent()) {
            Stage stage = state.next().orElseThrow();
            Instant start = clock.instant();
            state = advanced(job, input, state, stage);
            Object found = java.util.Objects.requireNonNull(state.result(stage));
            String result = json.write(found);
            Text words = Headline.of(found);
            long millis = Duration.between(start, clock.instant()).toMillis();
            transactions.runAs(actor, () -> runs.insertStage(id, stage, result, words, millis, clock.instant()));
            job.checkpoint(new JobCheckpoint(List.of(Stage.values()).indexOf(stage) + 1, stage.key()));
        }
        YearState done = state;
        transactions.runAs(actor, () -> {
            String park = actor.park().value();
            PeopleParts own = new PeopleParts(region, done.finished(input));
            people.insertLearners(id, park, own.learnerRows());
            people.insertBlocks(id, park, own.blockRows());
            OrganisationParts organisations = new OrganisationParts(region, done.finished(input));
            parts.insertClasses(id, park, organisations.classRows());
            parts.insertLoads(id, park, organisations.loadRows());
            parts.insertPoints(id, park, organisations.pointRows());
            MatchingEvidence evidence = done.finished(input).matching().evidence();
            if (evidence != null) {
                checks.insert(id, evidence);
            }
            PlanOfRun.of(id, input, done.finished(input)).ifPresent(plans::take);
            CycleRun finished = runs.find(id).orElseThrow();
            String hash = ResultJson.hash(finished.done().stream()
                    .map(d -> d.stage().key() + ":" + d.hash())
                    .sorted()
                    .collect(Collectors.joining("\n")));
            runs.finish(id, clock.instant(), hash);
            inputs.forget(id);
            audit.record("cycle.finished", "run:" + id, java.util.Map.of("hash", hash));
        });
        String hash = transactions.as(
                actor,
                () -> java.util.Objects.requireNonNull(
                        runs.find(id).orElseThrow().resultHash()));
        return new JobResult("{\"run\":\"%s\"}".formatted(id), hash);
    }

    /** A stage that was cut short is no result: nothing of it is stored, and the next attempt runs it again. */
    private static YearState advanced(JobRun job, YearInput input, YearState state, Stage stage) {
        try {
            return ParkYear.advance(input, state, job::progress, job::cancelled);
        } catch (CancellationException cutShort) {
            job.progress(stage.key(), 0, 1); // says whether the job was cancelled or the application stops
            throw cutShort;
        }
    }

    /** The stages stored by this or an earlier attempt. */
    private YearState stored(UUID run) {
        YearState state = YearState.START;
        for (Stage stage : Stage.values()) {
            var text = runs.findStage(run, stage);
            if (text.isEmpty()) {
                return state;
            }
            state = state.with(stage, json.read(stage, text.get()));
        }
        return state;
    }
}
