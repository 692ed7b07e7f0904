package org.siquan.engine.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.RunControl;

/**
 * Applicant-proposing deferred acceptance with nested quotas.
 *
 * <p>The park chooses from what is offered greedily by priority, subject to every quota; the quotas form a laminar
 * matroid, so this choice is substitutable and obeys the law of aggregate demand.
 *
 * <p><b>Guarantees</b>: the outcome is stable (whoever is refused a place they prefer meets a full quota that counts them
 * there, all of whose learners come before them), best for every applicant among all stable outcomes, and nobody gains by
 * ranking untruthfully. <b>Does not guarantee</b>: the most learners placed; classes reaching their number to open (see
 * {@link OpeningRule}, which loses strategy-proofness when classes close); lower bounds.
 *
 * <p>Thread-safe and deterministic.
 *
 * @implNote O(proposals × depth × log applicants) time, O(applicants × depth) memory. Sources: Gale &amp; Shapley 1962,
 *     doi:10.2307/2312726; Hatfield &amp; Milgrom 2005, doi:10.1257/0002828054825466; laminar quotas: Fleiner 2003,
 *     doi:10.1287/moor.28.1.103.14256, Huang 2010, arXiv:0907.1779. Model: docs/engines/matching.md.
 */
public final class DeferredAcceptance implements Mechanism {

    private static final int REPORT_EVERY = 1 << 14;

    @Override
    public MatchingOutcome match(MatchingProblem problem, Set<String> closed, RunControl control) {
        return new Run(problem, closed, control).run();
    }

    private static final class Run {
        private final MatchingProblem problem;
        private final Set<String> closed;
        private final RunControl control;
        private final boolean[] open;
        private final int[] held;
        private final int[] next;
        private final int[] count;
        private final PriorityQueue<int[]>[] worst;
        private long proposals;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Run(MatchingProblem problem, Set<String> closed, RunControl control) {
            this.problem = problem;
            this.closed = closed;
            this.control = control;
            open = problem.all();
            closed.forEach(id -> open[problem.place(id)] = false);
            int n = problem.applicants().size();
            held = new int[n];
            Arrays.fill(held, MatchingOutcome.NONE);
            next = new int[n];
            count = new int[problem.nodes()];
            worst = new PriorityQueue[problem.nodes()];
            for (int node = 0; node < worst.length; node++) {
                worst[node] = new PriorityQueue<>((x, y) -> problem.compare(y[0], y[1], x[0], x[1]));
            }
        }

        MatchingOutcome run() {
            ArrayDeque<Integer> free = new ArrayDeque<>();
            for (int a = 0; a < held.length; a++) {
                free.add(a);
            }
            while (!free.isEmpty()) {
                int applicant = free.poll();
                int refused = proposeOn(applicant);
                if (refused != MatchingOutcome.NONE) {
                    free.push(refused);
                }
            }
            control.progress().report("matching.propose", Math.max(1, held.length), Math.max(1, held.length));
            return new MatchingOutcome(held, closed, proposals);
        }

        /** Lets the applicant propose until somebody keeps them; returns who lost a seat by it, or NONE. */
        private int proposeOn(int applicant) {
            while (next[applicant] < problem.choices(applicant)) {
                int choice = next[applicant]++;
                int place = problem.place(applicant, choice);
                if (!problem.eligible(applicant, choice) || !open[place]) {
                    continue;
                }
                count();
                int loser = offer(applicant, choice, place);
                if (loser != applicant) {
                    return loser;
                }
            }
            return MatchingOutcome.NONE;
        }

        /** Takes the offer in and gives back who must leave: NONE, another applicant, or the applicant. */
        private int offer(int applicant, int choice, int place) {
            int[] chain = problem.chain(applicant, place);
            for (int node : chain) {
                if (count[node] < problem.cap(node)) {
                    continue;
                }
                int[] last = worstOf(node);
                if (last == null || problem.compare(applicant, choice, last[0], last[1]) > 0) {
                    return applicant;
                }
                release(last[0]);
                admit(applicant, choice, chain);
                return last[0];
            }
            admit(applicant, choice, chain);
            return MatchingOutcome.NONE;
        }

        private void admit(int applicant, int choice, int[] chain) {
            held[applicant] = choice;
            for (int node : chain) {
                count[node]++;
                worst[node].add(new int[] {applicant, choice});
            }
        }

        private void release(int applicant) {
            for (int node : problem.chain(applicant, problem.place(applicant, held[applicant]))) {
                count[node]--;
            }
            held[applicant] = MatchingOutcome.NONE;
        }

        /** The last of those who hold a seat under the node; entries of those who left are dropped on the way. */
        private int @org.jspecify.annotations.Nullable [] worstOf(int node) {
            PriorityQueue<int[]> queue = worst[node];
            while (!queue.isEmpty()) {
                int[] last = queue.element();
                if (held[last[0]] == last[1]) {
                    return last;
                }
                queue.remove();
            }
            return null;
        }

        private void count() {
            proposals++;
            if (proposals % REPORT_EVERY == 0) {
                if (control.cancellation().requested()) {
                    throw new CancellationException("matching was cancelled after %d proposals".formatted(proposals));
                }
                int settled = Math.min(held.length, (int) Math.min(proposals, held.length));
                control.progress().report("matching.propose", Math.max(0, settled - 1), held.length);
            }
        }
    }
}
