package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Plays score-ordered choice again for those alone whose turn comes out differently. In the order of ranks a bound that has
 * more room than before lets in the next who waited for it, one that has less turns away the next who held it; each of them
 * may change other bounds, always for later ranks only. It does not matter whether bounds nest.
 *
 * @implNote O(applicants reconsidered × (choices × depth + changed bounds) × log). Built once in O(choices × depth × log).
 */
final class RankedRerun {

    private final MatchingProblem problem;
    private final Choices choices;
    private final QuotaForest forest;
    private final MatchingOutcome outcome;
    private final int[] order;
    private final int[] rank;
    private final RanksByNode holders;
    private final RanksByNode waiting;

    RankedRerun(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
        choices = problem.choices();
        forest = problem.forest();
        order = ScoreOrder.of(problem);
        rank = new int[order.length];
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
        }
        holders = new RanksByNode(problem, this::eachHolder);
        waiting = new RanksByNode(problem, this::eachWaiting);
    }

    private void eachHolder(RanksByNode.Listing listing) {
        for (int a : order) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                listing.at(a, outcome.place(problem, a), rank[a]);
            }
        }
    }

    /** Everybody at each place they may enter and prefer to what they have. */
    private void eachWaiting(RanksByNode.Listing listing) {
        for (int a : order) {
            int held = outcome.choice(a);
            int end = held == MatchingOutcome.NONE ? choices.end(a) : choices.first(a) + held;
            for (int position = choices.first(a); position < end; position++) {
                int place = choices.placeAt(position);
                if (choices.eligibleAt(position) && !outcome.closed(place)) {
                    listing.at(a, place, rank[a]);
                }
            }
        }
    }

    /**
     * What changes.
     *
     * @param more seats by node that are added, or taken away if negative
     * @param gone applicants who take no part any more
     */
    List<WhatIf.Move> moves(Map<Integer, Integer> more, BitSet gone) {
        return new Run(more, gone).moves();
    }

    private final class Run {
        /** Room that a bound has beyond what it had, as far as the ranks looked at. */
        private final Map<Integer, Integer> slack = new TreeMap<>();

        private final BitSet gone;

        Run(Map<Integer, Integer> more, BitSet gone) {
            this.gone = gone;
            slack.putAll(more);
        }

        List<WhatIf.Move> moves() {
            List<WhatIf.Move> moves = new ArrayList<>();
            for (int r = next(-1); r < order.length; r = next(r)) {
                int applicant = order[r];
                int before = outcome.choice(applicant);
                int after = gone.get(applicant) ? MatchingOutcome.NONE : decide(applicant, r);
                if (after != before) {
                    loosen(applicant, before, 1);
                    loosen(applicant, after, -1);
                    moves.add(new WhatIf.Move(applicant, before, after));
                }
            }
            return moves;
        }

        /** The next rank whose turn may come out differently; the number of applicants if there is none. */
        private int next(int after) {
            int next = order.length;
            for (int a = gone.nextSetBit(0); a >= 0; a = gone.nextSetBit(a + 1)) {
                next = rank[a] > after ? Math.min(next, rank[a]) : next;
            }
            for (Map.Entry<Integer, Integer> each : slack.entrySet()) {
                int node = each.getKey();
                if (each.getValue() > 0 && holders.count(node) >= forest.most(node)) {
                    int full = forest.most(node) == 0 ? -1 : holders.at(node, forest.most(node) - 1);
                    next = Math.min(next, waiting.after(node, Math.max(after, full), order.length));
                } else if (each.getValue() < 0) {
                    int first = Math.max(0, forest.most(node) + each.getValue());
                    if (first < holders.count(node)) {
                        next = Math.min(
                                next, holders.after(node, Math.max(after, holders.at(node, first) - 1), order.length));
                    }
                }
            }
            return next;
        }

        private int decide(int applicant, int r) {
            for (int position = choices.first(applicant); position < choices.end(applicant); position++) {
                int place = choices.placeAt(position);
                if (choices.eligibleAt(position) && !outcome.closed(place) && fits(applicant, place, r)) {
                    return position - choices.first(applicant);
                }
            }
            return MatchingOutcome.NONE;
        }

        private boolean fits(int applicant, int place, int r) {
            int type = problem.roster().type(applicant);
            for (int node = forest.cell(place, type); node != QuotaForest.NONE; node = forest.next(node, place, type)) {
                if (holders.before(node, r) >= forest.most(node) + slack.getOrDefault(node, 0)) {
                    return false;
                }
            }
            return true;
        }

        private void loosen(int applicant, int choice, int by) {
            if (choice == MatchingOutcome.NONE) {
                return;
            }
            int place = choices.placeAt(choices.first(applicant) + choice);
            int type = problem.roster().type(applicant);
            for (int node = forest.cell(place, type); node != QuotaForest.NONE; node = forest.next(node, place, type)) {
                slack.merge(node, by, Integer::sum);
            }
        }
    }

    /** Ranks that stand at each node, ascending. */
    static final class RanksByNode {

        /** Gives each rank with its applicant and a place, in ascending order. */
        interface Listing {
            void at(int applicant, int place, int rank);
        }

        /** Goes through all of them, the same each time. */
        interface Source {
            void each(Listing listing);
        }

        private final int[] base;
        private final int[] ranks;

        RanksByNode(MatchingProblem problem, Source source) {
            QuotaForest forest = problem.forest();
            base = new int[forest.nodes() + 1];
            source.each((a, place, rank) -> {
                int type = problem.roster().type(a);
                for (int node = forest.cell(place, type);
                        node != QuotaForest.NONE;
                        node = forest.next(node, place, type)) {
                    base[node + 1]++;
                }
            });
            for (int node = 0; node < forest.nodes(); node++) {
                base[node + 1] = Math.addExact(base[node + 1], base[node]);
            }
            ranks = new int[base[forest.nodes()]];
            int[] filled = base.clone();
            source.each((a, place, rank) -> {
                int type = problem.roster().type(a);
                for (int node = forest.cell(place, type);
                        node != QuotaForest.NONE;
                        node = forest.next(node, place, type)) {
                    ranks[filled[node]++] = rank;
                }
            });
        }

        int count(int node) {
            return base[node + 1] - base[node];
        }

        int at(int node, int index) {
            return ranks[base[node] + index];
        }

        /** How many stand at the node with a smaller rank. */
        int before(int node, int rank) {
            int found = Arrays.binarySearch(ranks, base[node], base[node + 1], rank);
            int at = found >= 0 ? found : -found - 1;
            while (at > base[node] && ranks[at - 1] == rank) {
                at--;
            }
            return at - base[node];
        }

        /** The smallest rank at the node above a rank, or the default. */
        int after(int node, int rank, int otherwise) {
            int at = before(node, rank + 1);
            return at < count(node) ? at(node, at) : otherwise;
        }
    }
}
