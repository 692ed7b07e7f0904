package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Applicants propose down their lists to seats that choose; whoever must leave proposes on. Where the seats' choice is
 * substitutable the order of proposals does not matter, so threads take applicants in blocks as they come.
 */
final class Proposing {

    static final int MOST_THREADS = 64;

    private static final int BLOCK = 1 << 12;

    private final MatchingProblem problem;
    private final Choices choices;
    private final Seats seats;
    private final RunControl control;
    private final boolean[] open;
    /** Choices each applicant has used; the last of them is held, if any is. */
    private final ChoiceColumn next;

    private final AtomicInteger block = new AtomicInteger();
    private final LongAdder proposals = new LongAdder();

    Proposing(MatchingProblem problem, Seats seats, BitSet closed, RunControl control) {
        this.problem = problem;
        this.seats = seats;
        this.control = control;
        choices = problem.choices();
        next = new ChoiceColumn(problem.applicants(), choices.longest());
        open = new boolean[problem.places().size()];
        for (int p = 0; p < open.length; p++) {
            open[p] = !closed.get(p);
        }
    }

    /** Leaves applicants out, as if their lists were empty. */
    Proposing without(BitSet gone) {
        for (int a = gone.nextSetBit(0); a >= 0; a = gone.nextSetBit(a + 1)) {
            next.set(a, choices.end(a) - choices.first(a));
        }
        return this;
    }

    MatchingOutcome run(int threads) {
        if (threads == 1) {
            work();
        } else {
            together(threads);
        }
        int all = Math.max(1, problem.applicants());
        control.progress().report("matching.propose", all, all);
        BitSet closed = new BitSet();
        for (int p = 0; p < open.length; p++) {
            closed.set(p, !open[p]);
        }
        return new MatchingOutcome(held(), closed, proposals.sum()).holding(seats.bytes() + open.length);
    }

    private void together(int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(this::work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException("a thread of the matching failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("matching was interrupted");
        }
    }

    private void work() {
        int n = problem.applicants();
        Worker worker = new Worker();
        for (int from = block.getAndAdd(BLOCK); from < n && from >= 0; from = block.getAndAdd(BLOCK)) {
            if (control.cancellation().requested()) {
                throw new CancellationException("matching was cancelled after %d applicants".formatted(from));
            }
            control.progress().report("matching.propose", from, n);
            for (int a = from; a < Math.min(n, from + BLOCK); a++) {
                int free = a;
                while (free != MatchingOutcome.NONE) {
                    free = worker.proposeOn(free);
                }
            }
        }
        proposals.add(worker.looked);
    }

    /** One thread's work. */
    private final class Worker {
        private long looked;

        /** Lets the applicant propose until a place keeps them; returns who lost a seat by it, or NONE. */
        int proposeOn(int applicant) {
            int first = choices.first(applicant);
            int end = choices.end(applicant);
            int type = problem.roster().type(applicant);
            int start = first + next.get(applicant);
            for (int position = start; position < end; position++) {
                int place = choices.placeAt(position);
                if (!open[place] || !choices.eligibleAt(position)) {
                    continue;
                }
                int cell = problem.forest().cell(place, type);
                long key = problem.key(applicant, position, place);
                if (seats.hopeless(cell, key)) {
                    continue;
                }
                next.set(applicant, position - first + 1); // before the offer: whoever displaces it goes on from here
                long leaves = seats.offer(cell, key);
                if (leaves != key) {
                    looked += position - start + 1;
                    return leaves == Seats.NOBODY ? MatchingOutcome.NONE : problem.applicantOf(leaves);
                }
            }
            looked += end - start;
            return MatchingOutcome.NONE;
        }
    }

    /** The choices held at the end: of those who hold none the column says 0. */
    private ChoiceColumn held() {
        BitSet holds = new BitSet(problem.applicants());
        Holders holders = seats.holders();
        for (int cell = 0; cell < problem.forest().nodes(); cell++) {
            for (int i = 0; i < holders.size(cell); i++) {
                holds.set(problem.applicantOf(holders.at(cell, i)));
            }
        }
        for (int a = 0; a < problem.applicants(); a++) {
            if (!holds.get(a)) {
                next.set(a, 0);
            }
        }
        return next;
    }
}
