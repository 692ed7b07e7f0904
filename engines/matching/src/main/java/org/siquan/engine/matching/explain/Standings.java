package org.siquan.engine.matching.explain;

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
        listed = KeysByNode.at(forest.places(), this::eachListed);
        holders = KeysByNode.around(forest, this::eachHolder);
        waiting = KeysByNode.around(forest, this::eachWaiting);
        refusing = new boolean[forest.nodes()];
        eachWaiting((cell, key) -> {
            int binding = binding(cell);
            if (binding != QuotaForest.NONE) {
                refusing[binding] = true;
            }
        });
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

    private void eachHolder(KeysByNode.Listing listing) {
        for (int a = 0; a < problem.applicants(); a++) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                int position = choices.first(a) + outcome.choice(a);
                listing.at(cell(a, position), key(a, position));
            }
        }
    }

    private void eachWaiting(KeysByNode.Listing listing) {
        for (int a = 0; a < problem.applicants(); a++) {
            int held = outcome.choice(a);
            int end = held == MatchingOutcome.NONE ? choices.end(a) : choices.first(a) + held;
            for (int position = choices.first(a); position < end; position++) {
                if (choices.eligibleAt(position) && !outcome.closed(choices.placeAt(position))) {
                    listing.at(cell(a, position), key(a, position));
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

    /** The innermost full bound around a cell, which is the one that stands in the way of a stable outcome; NONE if none. */
    int binding(int cell) {
        for (int node = cell; node != QuotaForest.NONE; node = forest.parent(node)) {
            if (full(node)) {
                return node;
            }
        }
        return QuotaForest.NONE;
    }

    /** Those before this key who hold a seat under the node or would rather. */
    int ahead(int node, long key) {
        return holders.before(node, key) + waiting.before(node, key);
    }

    /** True if somebody would rather have a seat whose innermost full bound this is. */
    boolean refusedBy(int node) {
        return refusing[node];
    }
}
