package org.siquan.engine.matching.mechanism;

import java.util.Map;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * How many of all offers that deferred acceptance has made each bound would hold if only the bounds inside it counted: the
 * rank of its offers in the laminar matroid of those bounds.
 *
 * <p>A bound that is not below this number never turned anybody away, for the rank of fewer offers is no larger; it may be any
 * number from there on without a change to one single refusal, and so to the outcome. Likewise a reserve that keeps at least
 * as many seats protected every member who ever came. A free seat at the end says less: with a full bound further out, one seat
 * fewer may keep somebody from coming who leaves again later, but not before others lost their places.
 *
 * @implNote O(choices + nodes) once, 4 bytes per node
 */
final class Demand {

    private final QuotaForest forest;
    private final int[] demand;

    /** Of an outcome of applicant-proposing deferred acceptance. */
    Demand(MatchingProblem problem, MatchingOutcome outcome) {
        forest = problem.forest();
        demand = new int[forest.nodes()];
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            int held = outcome.choice(a);
            int end = held == MatchingOutcome.NONE ? choices.end(a) : choices.first(a) + held + 1;
            for (int position = choices.first(a); position < end; position++) {
                int place = choices.placeAt(position);
                if (choices.eligibleAt(position) && !outcome.closed(place)) {
                    demand[problem.cell(a, place)]++;
                }
            }
        }
        for (int node : forest.outwards()) {
            if (forest.parent(node) != QuotaForest.NONE) {
                demand[forest.parent(node)] += Math.min(demand[node], forest.most(node));
            }
        }
    }

    /** @param more by node the seats added; true if none of these bounds mattered, nor would after the change */
    boolean neverReaches(Map<Integer, Integer> more) {
        for (Map.Entry<Integer, Integer> change : more.entrySet()) {
            int node = change.getKey();
            boolean reserve = forest.kind(node) == QuotaForest.Kind.SOFT_RESERVE;
            int seats = reserve ? forest.reserved(node) : forest.most(node);
            if (demand[node] > Math.min(seats, seats + (long) change.getValue())) {
                return false;
            }
        }
        return true;
    }
}
