package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.ChoiceColumn;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Score-ordered choice (平行志愿): the applicants choose one after the other, best score first, equal scores by tie number.
 *
 * <p><b>Needs</b> one score per applicant, the same at every place. <b>Guarantees</b>: whoever is refused a place they prefer
 * meets an upper bound that is full with learners who all come before them, and no other outcome is like this; it is
 * efficient, and nobody gains by ranking untruthfully. All this holds whatever upper bounds stand around the places, also
 * where they cross; where they nest, it is the only stable outcome. <b>Does not guarantee</b> anything where places score differently (use {@link DeferredAcceptance}), nor soft reserves,
 * minima or classes reaching their number.
 *
 * @implNote O(applicants + choices looked at + size of all bounds) time: who comes next is found by counting scores, and a
 *     full bound shuts its cells once. Memory: 4 bytes per applicant for the order, 1 for the choice. Source: Svensson 1999,
 *     doi:10.1007/s003550050160.
 */
public final class SerialDictatorship implements Mechanism {

    private static final int REPORT_EVERY = 1 << 20;
    private static final int BLOCK = 1 << 7;

    @Override
    public String name() {
        return "serial-dictatorship";
    }

    @Override
    public Text promise() {
        return new Text(
                "平行志愿：按分数从高到低依次选择，分数相同按抽签号；如实填报最有利，上限可以交叉，不保证各班达到开班人数。各班须用同一个分数。",
                "Best score chooses first, equal scores by lottery: efficient, stable, truthful; upper bounds may cross; classes"
                        + " may stay below their number. Needs one score per learner.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        List<Complaint> refusals = new ArrayList<>();
        if (!problem.scores().common()) {
            refusals.add(Refusal.scoresDiffer(name()));
        }
        if (problem.forest().reserves()) {
            refusals.add(Refusal.reserves(name()));
        }
        if (problem.forest().minima()) {
            refusals.add(Refusal.minima(name()));
        }
        if (!problem.teams().isEmpty()) {
            refusals.add(Refusal.teams(name()));
        }
        return refusals;
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        int[] order = ScoreOrder.of(problem);
        Choices choices = problem.choices();
        ChoiceColumn taken = new ChoiceColumn(order.length, choices.longest());
        Shutters shutters = new Shutters(problem.forest(), closed);
        long looked = 0;
        int[] favourites = new int[BLOCK];
        for (int from = 0; from < order.length && shutters.anyOpen(); from += BLOCK) {
            if ((from & (REPORT_EVERY - 1)) == 0) {
                report(control, from, order.length);
            }
            int size = Math.min(BLOCK, order.length - from);
            // the lists of a block are fetched at once: one after the other each would wait for the memory
            for (int i = 0; i < size; i++) {
                int first = choices.first(order[from + i]);
                favourites[i] = first < choices.end(order[from + i]) ? choices.placeAt(first) : 0;
            }
            for (int i = 0; i < size; i++) {
                looked += choose(problem, order[from + i], favourites[i], shutters, taken);
            }
        }
        control.progress().report("matching.propose", Math.max(1, order.length), Math.max(1, order.length));
        return new MatchingOutcome(taken, closed, looked).holding(4L * order.length + shutters.bytes());
    }

    private static void report(RunControl control, int done, int all) {
        if (control.cancellation().requested()) {
            throw new CancellationException("matching was cancelled after %d applicants".formatted(done));
        }
        control.progress().report("matching.propose", done, all);
    }

    /** The applicant takes the first choice that is still open; choices looked at. */
    private static int choose(
            MatchingProblem problem, int applicant, int favourite, Shutters shutters, ChoiceColumn taken) {
        Choices choices = problem.choices();
        int type = problem.roster().type(applicant);
        int first = choices.first(applicant);
        int end = choices.end(applicant);
        int place = favourite;
        for (int position = first; position < end; ) {
            if (!shutters.shut(place, type) && choices.eligibleAt(position)) {
                shutters.enter(place, type);
                taken.set(applicant, position - first + 1);
                return position - first + 1;
            }
            if (++position < end) {
                place = choices.placeAt(position);
            }
        }
        return end - first;
    }

    /** Which cells are shut because a bound around them is full. */
    private static final class Shutters {
        private final QuotaForest forest;
        private final int types;
        private final int[] left;
        private final int[] cell;
        private final boolean[] shut;
        private final int[] firstUnder;
        private final int[] under;
        private int open;

        Shutters(QuotaForest forest, BitSet closed) {
            this.forest = forest;
            types = forest.types().size();
            left = new int[forest.nodes()];
            for (int node = 0; node < left.length; node++) {
                left[node] = forest.most(node);
            }
            cell = new int[forest.places() * types];
            shut = new boolean[cell.length];
            firstUnder = new int[forest.nodes() + 1];
            for (int c = 0; c < cell.length; c++) {
                cell[c] = forest.cell(c / types, c % types);
                shut[c] = closed.get(c / types);
                for (int node = cell[c]; node != QuotaForest.NONE; node = forest.next(node, c / types, c % types)) {
                    firstUnder[node + 1]++;
                }
            }
            for (int node = 0; node < forest.nodes(); node++) {
                firstUnder[node + 1] += firstUnder[node];
            }
            under = new int[firstUnder[forest.nodes()]];
            int[] filled = firstUnder.clone();
            for (int c = 0; c < cell.length; c++) {
                for (int node = cell[c]; node != QuotaForest.NONE; node = forest.next(node, c / types, c % types)) {
                    under[filled[node]++] = c;
                }
            }
            for (boolean each : shut) {
                open += each ? 0 : 1;
            }
            for (int node = 0; node < left.length; node++) {
                if (left[node] == 0) {
                    shutUnder(node);
                }
            }
        }

        boolean anyOpen() {
            return open > 0;
        }

        boolean shut(int place, int type) {
            return shut[place * types + type];
        }

        void enter(int place, int type) {
            for (int node = cell[place * types + type];
                    node != QuotaForest.NONE;
                    node = forest.next(node, place, type)) {
                if (--left[node] == 0) {
                    shutUnder(node);
                }
            }
        }

        long bytes() {
            return 4L * (left.length + cell.length + firstUnder.length + under.length) + shut.length;
        }

        private void shutUnder(int node) {
            for (int i = firstUnder[node]; i < firstUnder[node + 1]; i++) {
                open -= shut[under[i]] ? 0 : 1;
                shut[under[i]] = true;
            }
        }
    }
}
