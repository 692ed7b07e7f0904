package org.siquan.app.cycle.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.PageOf;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultCycle implements Cycle {

    private static final int RECENT = 20;

    private final RunTable runs;
    private final PeopleTable people;
    private final ResultJson json;
    private final RecentResults results = new RecentResults();
    private final YearInputs inputs;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    DefaultCycle(
            RunTable runs,
            PeopleTable people,
            ResultJson json,
            YearInputs inputs,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.people = people;
        this.json = json;
        this.inputs = inputs;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public JobId start(long seed) {
        Actor actor = ActingAs.get();
        forgetInputsOfStoppedRuns();
        YearInput input = inputs.now(seed);
        UUID id = newId();
        String hash = input.hash();
        runs.insert(
                new CycleRun(
                        id, input.year(), seed, hash, YearInput.VERSION, null, clock.instant(), null, null, List.of()),
                actor.park(),
                actor.org());
        inputs.keep(id, input);
        JobId job = jobs.start(YearJob.KIND, json.write(new YearJob.Input(id)));
        runs.setJob(id, job.toString());
        audit.record("cycle.started", "run:" + id, Map.of("seed", Long.toString(seed), "input", hash));
        return job;
    }

    /** A run that failed or was cancelled never goes on, and what it was started with names learners. */
    private void forgetInputsOfStoppedRuns() {
        for (CycleRun run : runs.list(RECENT)) {
            String job = run.job();
            if (run.finished() == null
                    && job != null
                    && jobs.find(new JobId(UUID.fromString(job)))
                            .map(state -> state.status().over())
                            .orElse(true)) {
                inputs.forget(run.id());
            }
        }
    }

    /** Ids grow with time, so that the newest run is the greatest id also for those who may not see runs. */
    private UUID newId() {
        UUID random = UUID.randomUUID();
        long time = clock.instant().toEpochMilli();
        return new UUID(
                (time << 16) | 0x7000L | (random.getMostSignificantBits() & 0xfffL), random.getLeastSignificantBits());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CycleRun> findLatest() {
        return runs.list(1).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> findLatestFinished() {
        return people.latestRun();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CycleRun> listRuns(int most) {
        return runs.list(most);
    }

    @Override
    @Transactional(readOnly = true)
    public YearState state(UUID run) {
        YearState state = YearState.START;
        for (Stage stage : Stage.values()) {
            Optional<Object> result = findResult(run, stage);
            if (result.isEmpty()) {
                return state;
            }
            state = state.with(stage, result.get());
        }
        return state;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> findText(UUID run, Stage stage) {
        return runs.findStage(run, stage);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> findResult(UUID run, Stage stage) {
        return runs.findStageHash(run, stage)
                .map(hash -> results.get(
                        hash, () -> json.read(stage, runs.findStage(run, stage).orElseThrow())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CycleRun> findRun(UUID run) {
        return runs.find(run);
    }

    @Override
    @Transactional(readOnly = true)
    public PageOf<LearnerYear.Row> listLearners(UUID run, String words, String state, int page, int size) {
        return people.learners(run, words, state, page, size);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LearnerYear> findLearner(UUID run, String learner) {
        return people.learner(run, learner);
    }

    @Override
    @Transactional(readOnly = true)
    public PageOf<WorkBlock> listBlocks(UUID run, String mentor, int page, int size) {
        return people.blocks(run, mentor, page, size);
    }
}
