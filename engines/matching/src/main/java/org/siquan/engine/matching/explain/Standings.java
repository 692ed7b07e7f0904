package org.siquan.engine.matching.explain;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Who stands where: everybody who listed a place and may enter it, those who hold seats under each bound, and those who
 * would rather have had them. One pass over all choices, then each question is a search in a sorted column.
 *
 * @implNote O(choices × depth × log) time; memory 8 bytes per choice and per choice passed over × depth
 */
final class Standings {

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final Choices choices;
    private final QuotaForest forest;
    private final KeysByNode listed;
    private final KeysByNode holders;
    private final KeysByNode waiting;
    private final boolean[] refusing;

    Standings(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
        choices = problem.choices();
        forest = problem.forest();
        listed = new KeysByNode(forest.places(), this::eachListed);
        holders = new KeysByNode(forest.nodes(), listing -> eachHolder((a, position) -> around(listing, a, position)));
        waiting = new KeysByNode(forest.nodes(), listing -> eachWaiting((a, position) -> around(listing, a, position)));
        refusing = new boolean[forest.nodes()];
        eachWaiting((a, position) -> bindings(a, position).forEach(node -> refusing[node] = true));
    }

    /** Takes an applicant and the position of one of their choices. */
    private interface Wish {
        void at(int applicant, int position);
    }

    /** Lets the applicant's key stand at every bound around a choice. */
    private void around(KeysByNode.Listing listing, int applicant, int position) {
        long key = key(applicant, position);
        for (int node = cell(applicant, position); node != QuotaForest.NONE; node = next(node, applicant, position)) {
            listing.at(node, key);
        }
    }

    private void eachListed(KeysByNode.Listing listing) {
        for (int a = 0; a < problem.applicants(); a++) {
            for (int position = choices.first(a); position < choices.end(a); position++) {
                if (choices.eligibleAt(position)) {
                    listing.at(choices.placeAt(position), key(a, position));
                }
            }
        }
    }

    private void eachHolder(Wish wish) {
        for (int a = 0; a < problem.applicants(); a++) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                wish.at(a, choices.first(a) + outcome.choice(a));
            }
        }
    }

    private void eachWaiting(Wish wish) {
        for (int a = 0; a < problem.applicants(); a++) {
            int held = outcome.choice(a);
            int end = held == MatchingOutcome.NONE ? choices.end(a) : choices.first(a) + held;
            for (int position = choices.first(a); position < end; position++) {
                if (choices.eligibleAt(position) && !outcome.closed(choices.placeAt(position))) {
                    wish.at(a, position);
                }
            }
        }
    }

    long key(int applicant, int position) {
        return problem.key(applicant, position, choices.placeAt(position));
    }

    int cell(int applicant, int position) {
        return problem.cell(applicant, choices.placeAt(position));
    }

    /** The bound after a node among those around a choice. */
    int next(int node, int applicant, int position) {
        return forest.next(node, choices.placeAt(position), problem.roster().type(applicant));
    }

    /** Rank from 1 among those who listed the place and may enter it. */
    int rank(int place, long key) {
        return listed.before(place, key) + 1;
    }

    int listed(int place) {
        return listed.count(place);
    }

    /** Rank at the place of the last who holds a seat under the node, which is the place or a part of it; 0 = nobody. */
    int cutoff(int place, int node) {
        return holders.count(node) == 0 ? 0 : rank(place, holders.worst(node));
    }

    int used(int node) {
        return holders.count(node);
    }

    boolean full(int node) {
        return holders.count(node) >= forest.most(node);
    }

    /** The worst key that holds a seat under a node that holds any. */
    long worst(int node) {
        return holders.worst(node);
    }

    /**
     * The bounds that stand in the way of a choice in a stable outcome, none if nothing does: where bounds nest the innermost
     * full one, where they cross each full one that holds nobody who comes after.
     */
    List<Integer> bindings(int applicant, int position) {
        long key = key(applicant, position);
        List<Integer> binding = new ArrayList<>(1);
        for (int node = cell(applicant, position); node != QuotaForest.NONE; node = next(node, applicant, position)) {
            if (full(node) && (!forest.crosses() || used(node) == 0 || worst(node) > key)) {
                binding.add(node);
                if (!forest.crosses()) {
                    break;
                }
            }
        }
        return binding;
    }

    /** Those before this key who hold a seat under the node or would rather. */
    int ahead(int node, long key) {
        return holders.before(node, key) + waiting.before(node, key);
    }

    /** True if it stands in the way of somebody; see {@link #bindings}. */
    boolean refusedBy(int node) {
        return refusing[node];
    }
}
