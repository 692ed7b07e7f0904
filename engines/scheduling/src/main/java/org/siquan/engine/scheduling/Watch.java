package org.siquan.engine.scheduling;

import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.search.Pace;

/** Counts proposals against a pace, tells the listener about every hundredth part and asks whether to go on. */
final class Watch {

    private static final int PARTS = 100;

    private final Pace pace;
    private final Progress progress;
    private final Cancellation cancellation;
    private final long most;
    private long spent;
    private long told = -1;
    private double used;
    private String step = "rotation.construct";
    private boolean cancelled;

    /** A budget of proposals. */
    Watch(RunControl control) {
        this(
                Pace.ofProposals(control.budget().proposals()),
                control.progress(),
                control.cancellation(),
                control.budget().proposals());
    }

    /** A budget that may be a clock. */
    Watch(Pace pace, Progress progress, Cancellation cancellation) {
        this(pace, progress, cancellation, Long.MAX_VALUE);
    }

    private Watch(Pace pace, Progress progress, Cancellation cancellation, long most) {
        this.pace = pace;
        this.progress = progress;
        this.cancellation = cancellation;
        this.most = most;
    }

    void step(String newStep) {
        step = newStep;
        told = -1;
        spend(0);
    }

    /** Counts and reports; false = stop now, because somebody cancelled. */
    boolean spend(long proposals) {
        spent += proposals;
        used = Math.clamp(pace.used(spent), used, 1);
        long part = (long) (used * PARTS);
        if (part != told) {
            told = part;
            progress.report(step, part, PARTS);
        }
        cancelled = cancelled || cancellation.requested();
        return !cancelled;
    }

    long spent() {
        return spent;
    }

    /** Share of the budget that is used, from 0 to 1. */
    double used() {
        return used;
    }

    /** Proposals that are left of a budget of proposals. */
    long left() {
        return Math.max(0, most - spent);
    }

    boolean cancelled() {
        return cancelled;
    }
}
