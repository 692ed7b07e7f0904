package org.siquan.engine.matching.opening;

import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;

/** Counts choices looked at against a budget, tells progress, and asks whether anybody still waits. Not thread-safe. */
final class Work {

    private static final int REPORTS = 100;

    private final RunControl control;
    private final long budget;
    private long done;
    private long reported;

    Work(RunControl control, long budget) {
        this.control = control;
        this.budget = budget;
    }

    void look() {
        done++;
    }

    void look(long choices) {
        done += choices;
    }

    long done() {
        return done;
    }

    /** True if the budget is used up. */
    boolean spent() {
        return done >= budget;
    }

    /** How many choices will have been looked at after this share of what is left. */
    long after(double share) {
        return done + (long) (share * Math.max(0, budget - done));
    }

    /**
     * To be called between small steps.
     *
     * @throws CancellationException if nobody waits any more
     */
    void check() {
        if (control.cancellation().requested()) {
            throw new CancellationException("opening was cancelled after %d choices looked at".formatted(done));
        }
        if (done - reported > budget / REPORTS) {
            reported = done;
            control.progress().report("matching.open", Math.min(done, budget), Math.max(1, budget));
        }
    }

    /** Steers a part of the run whose progress nobody needs to hear of. */
    RunControl quietly() {
        return new RunControl(control.seed(), control.budget(), Progress.NONE, control.cancellation());
    }

    void finished() {
        long all = Math.max(1, budget);
        control.progress().report("matching.open", all, all);
    }
}
