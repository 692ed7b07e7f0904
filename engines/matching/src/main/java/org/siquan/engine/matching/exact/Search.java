package org.siquan.engine.matching.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.RunControl;

/** One run of CP-SAT with one worker and deterministic time, so that the same input gives the same answer. */
final class Search {

    private static final long POLL_MILLISECONDS = 20;

    private final CpSolver solver;
    private final CpSolverStatus status;

    private Search(CpSolver solver, CpSolverStatus status) {
        this.solver = solver;
        this.status = status;
    }

    /**
     * Solves.
     *
     * @throws CancellationException if the run was cancelled
     */
    static Search run(CpModel model, double deterministicSeconds, RunControl control) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRandomSeed((int) (control.seed().value() & 0x7fffffff))
                .setNumWorkers(1)
                .setMaxDeterministicTime(deterministicSeconds);
        CpSolverStatus status = watched(solver, model, control.cancellation());
        if (control.cancellation().requested()) {
            throw new CancellationException("matching was cancelled while teams were searched");
        }
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("the model of teams must be sound: " + model.validate());
        }
        return new Search(solver, status);
    }

    /** Cancellation is asked about from a thread of its own; it never changes a search that nobody stops. */
    private static CpSolverStatus watched(CpSolver solver, CpModel model, Cancellation cancellation) {
        if (cancellation.equals(Cancellation.NEVER)) {
            return solver.solve(model);
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread watcher = Thread.ofPlatform().daemon().name("teams-cancellation").start(() -> {
            try {
                while (!done.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    if (cancellation.requested()) {
                        solver.stopSearch();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return solver.solve(model);
        } finally {
            done.countDown();
            watcher.interrupt();
        }
    }

    /** True if there is a solution to read. */
    boolean found() {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /** True if it is proved that there is none. */
    boolean impossible() {
        return status == CpSolverStatus.INFEASIBLE;
    }

    int value(IntVar variable) {
        return (int) solver.value(variable);
    }

    /** True if no solution is better. */
    boolean best() {
        return status == CpSolverStatus.OPTIMAL;
    }

    /** No solution is better than this, in the unit of the objective. */
    long bound() {
        return Math.round(solver.bestObjectiveBound());
    }

    /** Deterministic seconds used. */
    double spent() {
        return solver.response().getDeterministicTime();
    }
}
