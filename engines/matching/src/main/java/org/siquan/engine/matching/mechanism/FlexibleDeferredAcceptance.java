package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Flexible deferred acceptance (Kamada and Kojima): deferred acceptance for regions with a bound of their own over places
 * that are not compared by score. Each place first keeps applicants up to its target; what the region's bound leaves is
 * given to its places in turn, one seat after the other, as long as they have applicants and seats.
 *
 * <p><b>Guarantees</b>: regional bounds are kept; nobody gains by ranking untruthfully; within a place nobody is passed over
 * by somebody ranked below; a seat stays empty only where the place or its region is full, and no region gives a place more
 * than its turn while another wants its own. Everybody does at least as well as if each place had been cut down to its
 * target beforehand. <b>Does not guarantee</b>: fairness across places (a better score does not move a seat from one place
 * to another), the most learners placed, classes reaching their number. <b>Needs</b> regions that do not nest, and targets
 * whose sum keeps to the region's bound.
 *
 * @implNote as {@link DeferredAcceptance}. Source: Kamada and Kojima 2015, doi:10.1257/aer.20101552. The turn of a place is
 *     its position among the region's places.
 */
public final class FlexibleDeferredAcceptance implements Mechanism {

    /** Name on the command line. */
    public static final String NAME = "flexible-deferred-acceptance";

    private final int threads;

    /** The mechanism on several threads, 1..64. */
    public FlexibleDeferredAcceptance(int threads) {
        this.threads = Math.clamp(threads, 1, Proposing.MOST_THREADS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text promise() {
        return new Text(
                "弹性延迟接受：守住区域总上限，先满足各班目标名额，余额逐班轮流；如实填报最有利；班内公平，不跨班比较分数。",
                "Keeps regional bounds: every place its target first, then in turn; truthful; fair within a place, not across places.");
    }

    @Override
    public List<Complaint> refusals(MatchingProblem problem) {
        QuotaForest forest = problem.forest();
        List<Complaint> refusals = new ArrayList<>(Refusal.crossing(NAME, forest));
        if (forest.minima()) {
            refusals.add(Refusal.minima(NAME));
        }
        if (forest.reserves()) {
            refusals.add(Refusal.reserves(NAME));
        }
        if (!problem.teams().isEmpty()) {
            refusals.add(Refusal.teams(NAME));
        }
        for (int node = forest.places(); node < forest.nodes(); node++) {
            int around = forest.parent(node);
            if (around >= forest.places()) {
                refusals.add(Refusal.nestedRegions(NAME, forest.name(node), forest.name(around)));
            }
        }
        if (refusals.isEmpty()) {
            refusals.addAll(new Turns(problem).complaints(NAME));
        }
        return refusals;
    }

    @Override
    public MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control) {
        Refusal.orThrow(refusals(problem));
        Seats seats = new SeatForest(problem.forest(), problem.applicants(), new Turns(problem), threads > 1);
        return new Proposing(problem, seats, closed, control).run(threads);
    }
}
