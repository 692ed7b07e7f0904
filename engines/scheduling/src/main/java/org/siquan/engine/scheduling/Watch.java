package org.siquan.engine.scheduling;

import org.siquan.engine.kernel.RunControl;

/** Counts proposals, tells the listener about every hundredth part and asks whether to go on. */
final class Watch {

    private final RunControl control;
    private long spent;
    private long told = -1;
    private String step = "rotation.construct";
    private boolean cancelled;

    Watch(RunControl control) {
        this.control = control;
    }

    void step(String newStep) {
        step = newStep;
        told = -1;
        spend(0);
    }

    /** Counts and reports; false = stop now. */
    boolean spend(long proposals) {
        spent += proposals;
        long total = Math.max(1, control.budget().proposals());
        long part = Math.min(spent, total) * 100 / total;
        if (part != told) {
            told = part;
            control.progress().report(step, Math.min(spent, total), total);
        }
        cancelled = cancelled || control.cancellation().requested();
        return !cancelled;
    }

    long spent() {
        return spent;
    }

    long left() {
        return Math.max(0, control.budget().proposals() - spent);
    }

    boolean cancelled() {
        return cancelled;
    }
}
