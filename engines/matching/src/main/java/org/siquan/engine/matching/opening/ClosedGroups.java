package org.siquan.engine.matching.opening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * How many could open a closed place among themselves: all of whom may enter it and want it more than what they have, while
 * everybody else stays, every bound holds, and no open place they leave falls below its number. Exact where only seats bound
 * the places; else never too few, so that a place said not to be claimed is not. Not thread-safe.
 */
final class ClosedGroups {

    private static final double ROUNDING = 1e-9;

    private final ListedMarket market;
    private final Work work;
    private final MatchingProblem problem;
    private final QuotaForest forest;
    private final boolean plain;
    /** Members per place they hold, or per place they might come to hold. */
    private final int[] holding;

    private final int[] wishing;
    private final BitSet touched = new BitSet();
    private final int[] member;

    ClosedGroups(ListedMarket market, Work work) {
        this.market = market;
        this.work = work;
        problem = market.problem();
        forest = problem.forest();
        plain = forest.plain();
        holding = new int[market.places];
        wishing = new int[market.places];
        member = new int[market.applicants];
    }

    /** The closed places that a group could open. */
    BitSet claimed(Opened outcome) {
        BitSet claimed = new BitSet();
        int[] used = plain ? new int[0] : used(outcome);
        for (int p = 0; p < market.places; p++) {
            if (!outcome.open(p) && !market.shut(p)) {
                claimed.set(p, largest(outcome, p, used) >= Math.max(1, market.least[p]));
            }
        }
        return claimed;
    }

    private int largest(Opened outcome, int p, int[] used) {
        if (market.listed[p + 1] - market.listed[p] < market.least[p]) {
            return 0;
        }
        int members = members(outcome, p);
        forget();
        int most = Math.min(members, market.most[p]);
        return plain ? most : Math.min(most, Math.min(entering(outcome, p), moving(outcome, p, used)));
    }

    private boolean willing(Opened outcome, int position) {
        return market.rank(position) < outcome.rank(market.applicant[position]);
    }

    /** True if the place held, if any, can spare one more. */
    private boolean leaves(Opened outcome, int a) {
        int held = held(outcome, a);
        if (held == ListedMarket.NOWHERE) {
            return true;
        }
        touched.set(held);
        return ++holding[held] <= outcome.fill(held) - market.least[held];
    }

    private int held(Opened outcome, int a) {
        int rank = outcome.rank(a);
        return rank == market.length(a) ? ListedMarket.NOWHERE : market.place[market.first[a] + rank];
    }

    private void forget() {
        touched.stream().forEach(p -> {
            holding[p] = 0;
            wishing[p] = 0;
        });
        touched.clear();
    }

    /** Members that the bounds inside the place admit by type. */
    private int entering(Opened outcome, int p) {
        int[] into = new int[forest.nodes()];
        for (int i = market.listed[p]; i < market.listed[p + 1]; i++) {
            int position = market.listing[i];
            if (willing(outcome, position)) {
                into[problem.cell(market.applicant[position], p)]++;
            }
        }
        for (int node : forest.outwards()) {
            into[node] = Math.min(into[node], forest.most(node));
            if (node != p && into[node] > 0) {
                into[forest.parent(node)] += into[node];
            } else if (node == p) {
                return into[node];
            }
        }
        throw new IllegalStateException("every place is a node, %d is not".formatted(p));
    }

    /** Members that each bound around the place admits: it counts those it holds already, and has room for others. */
    private int moving(Opened outcome, int p, int[] used) {
        int most = Integer.MAX_VALUE;
        for (int node = forest.parent(p); node != QuotaForest.NONE; node = forest.parent(node)) {
            int inside = 0;
            for (int i = market.listed[p]; i < market.listed[p + 1]; i++) {
                int a = market.applicant[market.listing[i]];
                inside += willing(outcome, market.listing[i]) && counts(node, a, held(outcome, a)) ? 1 : 0;
            }
            most = Math.min(most, inside + Math.max(0, forest.most(node) - used[node]));
        }
        return most;
    }

    private boolean counts(int bound, int a, int held) {
        if (held == ListedMarket.NOWHERE) {
            return false;
        }
        for (int node = problem.cell(a, held); node != QuotaForest.NONE; node = forest.parent(node)) {
            if (node == bound) {
                return true;
            }
        }
        return false;
    }

    private int[] used(Opened outcome) {
        int[] used = new int[forest.nodes()];
        for (int a = 0; a < market.applicants; a++) {
            int held = held(outcome, a);
            for (int node = held == ListedMarket.NOWHERE ? QuotaForest.NONE : problem.cell(a, held);
                    node != QuotaForest.NONE;
                    node = forest.parent(node)) {
                used[node]++;
            }
        }
        return used;
    }

    /**
     * True only if a group could open the closed place whichever more places close. Those who are willing now stay so, as
     * closing helps nobody. Of those who hold a place then, as many may leave it as it has above its number. A place with its
     * number now that is not full then keeps who holds it now, so it spares as many of them, and all who come; it may refuse
     * some only if it is full, or if it has yet to come to its number.
     */
    boolean surely(Opened outcome, Opened fewest, int p) {
        if (!plain || market.listed[p + 1] - market.listed[p] < market.least[p]) {
            return false;
        }
        int members = members(outcome, p);
        int needed = Math.max(1, market.least[p]);
        boolean enough = members >= needed;
        if (enough) {
            for (int i = 0; i < members; i++) {
                countWishes(outcome, fewest, member[i]);
            }
            enough = members - (int) Math.floor(mostKept(outcome, fewest, members) + ROUNDING) >= needed;
        }
        forget();
        return enough;
    }

    /** Collects those who could leave what they have for the place; how many. */
    private int members(Opened outcome, int p) {
        work.look(market.listed[p + 1] - market.listed[p]);
        int members = 0;
        for (int i = market.listed[p]; i < market.listed[p + 1]; i++) {
            int position = market.listing[i];
            int a = market.applicant[position];
            if (willing(outcome, position) && leaves(outcome, a)) {
                member[members++] = a;
            }
        }
        return members;
    }

    /** Counts the member at every place that he might come to hold and that might not let him go. */
    private void countWishes(Opened outcome, Opened fewest, int a) {
        for (int at = market.first[a] + outcome.rank(a); at < market.first[a + 1]; at++) {
            int q = market.place[at];
            if (q != ListedMarket.NOWHERE
                    && outcome.mayHold(at)
                    && (mayFill(fewest, q) || market.least[q] > outcome.fill(q))) {
                wishing[q]++;
                touched.set(q);
            }
        }
    }

    private static boolean mayFill(Opened fewest, int q) {
        return !fewest.open(q) || fewest.full(q);
    }

    /**
     * How many members their places could keep, as each member holds one place: a knapsack over the places, relaxed. A full
     * place that m of them hold keeps m less what it spares, a line from nothing to all who might hold it; one that has yet
     * to come to its number may keep the very first.
     */
    private double mostKept(Opened outcome, Opened fewest, int members) {
        List<Keeping> keeping = new ArrayList<>();
        for (int q = touched.nextSetBit(0); q >= 0; q = touched.nextSetBit(q + 1)) {
            int whenFull = mayFill(fewest, q) ? wishing[q] - (market.most[q] - market.least[q]) : 0;
            int whenFew = Math.min(wishing[q], market.least[q] - outcome.fill(q));
            if (whenFew > 0) {
                keeping.add(new Keeping(Math.max(whenFull, whenFew), 1));
            } else if (whenFull > 0) {
                keeping.add(new Keeping(wishing[q], (double) whenFull / wishing[q]));
            }
        }
        keeping.sort(Comparator.comparingDouble(Keeping::share).reversed());
        double kept = 0;
        int left = members;
        for (Keeping each : keeping) {
            int held = Math.min(left, each.most());
            kept += held * each.share();
            left -= held;
        }
        return kept;
    }

    /**
     * What a place keeps.
     *
     * @param most members that count
     * @param share of each of them that is kept, at most
     */
    private record Keeping(int most, double share) {}
}
