package org.siquan.app;

import java.util.concurrent.atomic.AtomicInteger;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;

/**
 * A job that chains hashes for a number of steps and checkpoints each fifth. Tests can kill it after a given step, as
 * the loss of the process would: with an error that nobody handles.
 */
public final class TestJobs implements JobHandler {

    public static final String KIND = "test.chain";
    public static final int STEPS = 60;

    /** What ends a process is no exception that a job's edge would record. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger killAfter = new AtomicInteger(-1);
    private final AtomicInteger stepsDone = new AtomicInteger();

    /** The next run dies after this step. */
    public void killAfter(int step) {
        killAfter.set(step);
    }

    public int stepsDone() {
        return stepsDone.get();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun run) {
        var seed = run.input();
        var last = run.lastCheckpoint().orElse(new JobCheckpoint(0, first(seed)));
        var state = last.state();
        for (int step = last.seq() + 1; step <= STEPS; step++) {
            state = JobResult.of("{\"step\":" + step + ",\"before\":\"" + state + "\"}")
                    .hash();
            stepsDone.incrementAndGet();
            run.progress("chain", step, STEPS);
            if (step % 5 == 0) {
                run.checkpoint(new JobCheckpoint(step, state));
            }
            if (killAfter.compareAndSet(step, -1)) {
                throw new Killed();
            }
        }
        return new JobResult("{\"steps\":" + STEPS + "}", state);
    }

    static String first(String seed) {
        return JobResult.of(seed).hash();
    }

    static String next(String state, int step) {
        return JobResult.of("{\"step\":" + step + ",\"before\":\"" + state + "\"}")
                .hash();
    }
}
