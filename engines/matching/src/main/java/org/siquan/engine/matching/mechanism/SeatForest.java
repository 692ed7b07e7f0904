package org.siquan.engine.matching.mechanism;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.siquan.engine.matching.QuotaForest;

/**
 * What a forest of bounds chooses from the offers it gets: of all that fit its upper bounds and leave room for its minima
 * those that cost the fewest reserved seats, among them the best by priority. This is the choice of a valuated matroid, as
 * a laminar family makes one: adding one offer makes at most one holder leave, a refused offer stays refused, and the order
 * of the offers does not matter (Fleiner 2003; Kojima, Tamura and Yokoo 2018, doi:10.1016/j.jet.2018.04.007).
 *
 * <p>Trees that share no bound may be used by several threads at once: each tree has a lock.
 *
 * @implNote an offer costs O(depth × log children + log seats)
 */
final class SeatForest implements Seats {

    private static final VarHandle BARS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle LOCKS = MethodHandles.arrayElementVarHandle(int[].class);

    private final Protection protection;
    private final boolean simple;
    private final boolean shared;
    private final int[] parent;
    private final int[] most;
    private final int[] least;
    private final int[] root;
    private final int[] locks;
    private final Holders holders;
    /** Seats used or kept for minima by the parts of a node, and by those directly in it. */
    private final int[] used;

    private final Contest contest;
    /** Offers below it are refused for good; only where priority alone decides. */
    private final long[] bar;

    /**
     * An empty forest.
     *
     * @param applicants most offers that can be held
     * @param protection who may not be made to leave first
     * @param shared true if several threads will offer
     */
    SeatForest(QuotaForest forest, int applicants, Protection protection, boolean shared) {
        this.protection = protection;
        this.shared = shared;
        int nodes = forest.nodes();
        parent = new int[nodes];
        most = new int[nodes];
        least = new int[nodes];
        root = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            parent[node] = forest.parent(node);
            most[node] = forest.most(node);
            least[node] = forest.least(node);
            root[node] = forest.root(node);
        }
        int[] direct = new int[nodes];
        for (int place = 0; place < forest.places(); place++) {
            for (int type = 0; type < forest.types().size(); type++) {
                int cell = forest.cell(place, type);
                direct[cell] = Math.min(applicants, forest.reach(cell)) + 1;
            }
        }
        simple = protection.none() && !forest.minima();
        locks = new int[shared ? nodes : 0];
        holders = new Holders(direct);
        used = new int[nodes];
        for (int node : outermostLast(forest)) {
            if (parent[node] != QuotaForest.NONE) {
                used[parent[node]] += Math.max(used[node], least[node]);
            }
        }
        contest = new Contest(parent, holders);
        bar = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            bar[node] = barOf(node);
        }
    }

    private static int[] outermostLast(QuotaForest forest) {
        long[] keys = new long[forest.nodes()];
        for (int node = 0; node < keys.length; node++) {
            long depth = 0;
            for (int up = forest.parent(node); up != QuotaForest.NONE; up = forest.parent(up)) {
                depth++;
            }
            keys[node] = -depth << Integer.SIZE | node;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    @Override
    public boolean hopeless(int cell, long key) {
        for (int node = cell; node != QuotaForest.NONE; node = parent[node]) {
            if (key < (long) BARS.getOpaque(bar, node)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long offer(int cell, long key) {
        if (!shared) {
            return take(cell, key);
        }
        int lock = root[cell];
        while (!LOCKS.compareAndSet(locks, lock, 0, 1)) {
            Thread.onSpinWait();
        }
        try {
            return take(cell, key);
        } finally {
            LOCKS.setRelease(locks, lock, 0);
        }
    }

    private long take(int cell, long key) {
        int full = innermostFull(cell);
        if (full == QuotaForest.NONE) {
            enter(cell, key, QuotaForest.NONE);
            return NOBODY;
        }
        if (most[full] == 0 || surelyLast(cell, key, full)) {
            return key;
        }
        if (full == cell && contest.worstIsDirect(cell)) {
            long leaves = holders.worst(cell);
            holders.replaceWorst(cell, key);
            refresh(cell, QuotaForest.NONE);
            return leaves;
        }
        enter(cell, key, full);
        int from = contest.winnerCell(full);
        long leaves = holders.worst(from);
        holders.removeWorst(from);
        count(from, full, -1);
        refresh(from, QuotaForest.NONE);
        return leaves;
    }

    /** The innermost bound that one more offer in this cell would break; none if a minimum takes the offer up first. */
    private int innermostFull(int cell) {
        for (int node = cell; node != QuotaForest.NONE && used[node] >= least[node]; node = parent[node]) {
            if (used[node] >= most[node]) {
                return node;
            }
        }
        return QuotaForest.NONE;
    }

    /** True if this offer would be the first to leave the full bound, whatever reserves or minima it might count in. */
    private boolean surelyLast(int cell, long key, int full) {
        for (int node = cell; node != full; node = parent[node]) {
            if ((least[node] > 0 && used[node] <= least[node]) || !protection.indifferent(node, used[node])) {
                return false;
            }
        }
        return contest.worstTier(full) > 0 || key < contest.worstKey(full);
    }

    private void enter(int cell, long key, int full) {
        holders.add(cell, key);
        count(cell, full, 1);
        refresh(cell, full);
    }

    /** Counts one more or one fewer from the cell outwards, up to the full node or a node whose minimum covers it. */
    private void count(int cell, int full, int step) {
        for (int node = cell; node != full && node != QuotaForest.NONE; node = parent[node]) {
            used[node] += step;
            if (used[node] + (step < 0 ? 1 : 0) <= least[node]) {
                return;
            }
        }
    }

    /** Tells the contests further out, up to and with a node, who would have to leave now. */
    private void refresh(int cell, int last) {
        for (int node = cell; node != QuotaForest.NONE; node = parent[node]) {
            contest.settle(node);
            if (simple) {
                BARS.setOpaque(bar, node, barOf(node));
            }
            if (node == last || parent[node] == QuotaForest.NONE) {
                return;
            }
            boolean kept = least[node] > 0 && used[node] <= least[node];
            contest.present(node, kept ? Contest.NEVER : protection.tier(node, used[node]));
        }
    }

    private long barOf(int node) {
        if (!simple || used[node] < most[node]) {
            return NOBODY;
        }
        return most[node] == 0 ? Long.MAX_VALUE : contest.worstKey(node);
    }

    @Override
    public Holders holders() {
        return holders;
    }

    @Override
    public long bytes() {
        return holders.bytes() + contest.bytes() + 28L * parent.length;
    }
}
