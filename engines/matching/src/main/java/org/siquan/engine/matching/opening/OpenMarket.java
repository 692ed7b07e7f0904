package org.siquan.engine.matching.opening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Gives the stable outcome of any set of open places, and of a relaxation without the bounds that span several places. In
 * the relaxation places choose apart, by substitutable choice that obeys the law of aggregate demand; so with more places
 * open everybody is as well off or better, and no place that was open fills more. Leaving bounds out helps everybody too.
 */
final class OpenMarket {

    private final ListedMarket market;
    private final MatchingProblem relaxed;
    private final boolean separate;
    private final Work work;

    OpenMarket(MatchingProblem problem, BitSet shut, Work work) {
        market = new ListedMarket(problem, shut);
        this.work = work;
        Map<Integer, Integer> spanning = spanning(problem);
        separate = spanning.isEmpty();
        relaxed = separate
                ? problem
                : MatchingProblem.of(
                        problem.roster(),
                        problem.places(),
                        problem.choices(),
                        problem.scores(),
                        problem.forest().widened(spanning));
    }

    /** The bounds that count more than one place, each with the seats that make it bind nobody. */
    private static Map<Integer, Integer> spanning(MatchingProblem problem) {
        QuotaForest forest = problem.forest();
        int[] placeOf = new int[forest.nodes()];
        Arrays.fill(placeOf, QuotaForest.NONE);
        Map<Integer, Integer> spanning = new HashMap<>();
        for (int p = 0; p < forest.places(); p++) {
            for (int type = 0; type < forest.types().size(); type++) {
                for (int node = forest.cell(p, type); node != QuotaForest.NONE; node = forest.parent(node)) {
                    if (placeOf[node] != QuotaForest.NONE && placeOf[node] != p) {
                        spanning.put(node, Math.max(0, problem.applicants() - forest.most(node)));
                    }
                    placeOf[node] = p;
                }
            }
        }
        return spanning;
    }

    ListedMarket market() {
        return market;
    }

    Work work() {
        return work;
    }

    /** True if no bound spans several places: then the relaxation is the market itself. */
    boolean separate() {
        return separate;
    }

    /** The stable outcome that is best for the applicants. */
    Opened outcome(BitSet open) {
        return of(market.problem(), open);
    }

    /** The same without bounds that span several places. */
    Opened relaxed(BitSet open) {
        return of(relaxed, open);
    }

    private Opened of(MatchingProblem problem, BitSet open) {
        return problem.forest().plain()
                ? new PlainOpened(market, open, work)
                : new BoundedOpened(market, problem, open, work);
    }

    /** True if every open place has its number. */
    boolean reached(Opened outcome) {
        for (int p = 0; p < market.places; p++) {
            if (below(outcome, p)) {
                return false;
            }
        }
        return true;
    }

    /** True if the place is open with fewer than it needs. */
    boolean below(Opened outcome, int p) {
        return outcome.open(p) && outcome.fill(p) < market.least[p];
    }

    BitSet openIn(Opened outcome) {
        BitSet open = new BitSet();
        for (int p = 0; p < market.places; p++) {
            open.set(p, outcome.open(p));
        }
        return open;
    }
}
