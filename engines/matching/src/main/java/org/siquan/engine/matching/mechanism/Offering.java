package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Seats offer themselves to the best who have not refused yet, within every bound; applicants keep the best offer. As the
 * offers are a greedy choice from a laminar matroid, the seat of a refused offer goes to the best who still fits.
 */
final class Offering {

    private static final int REPORT_EVERY = 1 << 16;

    private final MatchingProblem problem;
    private final Choices choices;
    private final QuotaForest forest;
    private final RunControl control;
    private final BitSet closed;
    private final Waiting waiting;
    private final Contest contest;
    private final int[] used;
    private final ChoiceColumn held;
    /** Roots that may have a seat to offer. */
    private final BitSet awake = new BitSet();

    private long offers;

    Offering(MatchingProblem problem, BitSet closed, RunControl control) {
        this.problem = problem;
        this.closed = closed;
        this.control = control;
        choices = problem.choices();
        forest = problem.forest();
        waiting = new Waiting(problem, closed);
        contest = new Contest(forest, waiting);
        used = new int[forest.nodes()];
        held = new ChoiceColumn(problem.applicants(), choices.longest());
    }

    MatchingOutcome run() {
        for (int node : forest.outwards()) {
            contest.holdersChanged(node);
            if (forest.parent(node) != QuotaForest.NONE) {
                contest.present(node, full(node) ? Contest.NEVER : 0, true);
            }
        }
        for (int root = 0; root < forest.nodes(); root++) {
            awake.set(root, forest.parent(root) == QuotaForest.NONE);
        }
        for (int root = awake.nextSetBit(0); root >= 0; root = awake.nextSetBit(0)) {
            awake.clear(root);
            while (!full(root) && contest.worstTier(root) == 0) {
                offer(contest.winnerCell(root));
            }
        }
        int all = Math.max(1, problem.applicants());
        control.progress().report("matching.propose", all, all);
        return new MatchingOutcome(held, closed, offers);
    }

    private boolean full(int node) {
        return used[node] >= forest.most(node);
    }

    private void offer(int cell) {
        if (++offers % REPORT_EVERY == 0) {
            if (control.cancellation().requested()) {
                throw new CancellationException("matching was cancelled after %d offers".formatted(offers));
            }
            control.progress().report("matching.propose", 0, Math.max(1, problem.applicants()));
        }
        int position = waiting.take(cell);
        int applicant = waiting.applicant(cell);
        int offered = position - choices.first(applicant) + 1;
        int has = held.get(applicant);
        if (has != 0 && has < offered) {
            refresh(cell);
            return;
        }
        held.set(applicant, offered);
        count(cell, 1);
        if (has != 0) {
            int place = choices.placeAt(choices.first(applicant) + has - 1);
            int left = problem.cell(applicant, place);
            count(left, -1);
            awake.set(forest.root(left));
        }
    }

    private void count(int cell, int step) {
        for (int node = cell; node != QuotaForest.NONE; node = forest.parent(node)) {
            used[node] += step;
        }
        refresh(cell);
    }

    private void refresh(int cell) {
        boolean news = contest.holdersChanged(cell);
        for (int node = cell; forest.parent(node) != QuotaForest.NONE; node = forest.parent(node)) {
            news = contest.present(node, full(node) ? Contest.NEVER : 0, news) && contest.decide(forest.parent(node));
        }
    }
}
