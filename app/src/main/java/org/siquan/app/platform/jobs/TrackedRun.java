package org.siquan.app.platform.jobs;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCancelled;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;

/** A run whose reports reach the database, at most five times a second. */
final class TrackedRun implements JobRun {

    private static final long PAUSE_NANOS = 200_000_000;

    private final JobId id;
    private final Actor actor;
    private final String input;
    private final JobTable table;
    private final TenantTransactions transactions;
    private final BooleanSupplier stopping;
    private String step = "";
    private boolean cancelled;
    private long written = System.nanoTime() - PAUSE_NANOS;
    private long asked = written;

    TrackedRun(
            JobId id,
            Actor actor,
            String input,
            JobTable table,
            TenantTransactions transactions,
            BooleanSupplier stopping) {
        this.id = id;
        this.actor = actor;
        this.input = input;
        this.table = table;
        this.transactions = transactions;
        this.stopping = stopping;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Optional<JobCheckpoint> lastCheckpoint() {
        return transactions.as(actor, () -> table.lastCheckpoint(id));
    }

    @Override
    public void checkpoint(JobCheckpoint state) {
        var stop = transactions.as(actor, () -> {
            table.saveCheckpoint(id, actor, state);
            return table.cancelRequested(id);
        });
        stopIf(stop);
    }

    @Override
    public synchronized void progress(String reached, long done, long total) {
        var now = System.nanoTime();
        if (reached.equals(step) && done < total && now - written < PAUSE_NANOS) {
            stopIf(cancelled);
            return;
        }
        step = reached;
        written = now;
        stopIf(transactions.as(actor, () -> table.report(id, reached, done, total)));
    }

    @Override
    public synchronized boolean cancelled() {
        var now = System.nanoTime();
        if (stopping.getAsBoolean()) {
            return true; // the handler's next report, or its return, ends in JobInterrupted
        }
        if (!cancelled && now - asked >= PAUSE_NANOS) {
            asked = now;
            cancelled = transactions.as(actor, () -> table.cancelRequested(id));
        }
        return cancelled;
    }

    private synchronized void stopIf(boolean stop) {
        if (stopping.getAsBoolean()) {
            throw new JobInterrupted();
        }
        if (stop) {
            cancelled = true;
            throw new JobCancelled();
        }
    }
}
