package org.siquan.engine.matching.mechanism;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.siquan.engine.matching.QuotaForest;

/**
 * What a forest of bounds chooses from the offers it gets: of all that fit its upper bounds and leave room for its minima
 * those that cost the fewest reserved seats, among them the best by priority. This is the choice of a valuated matroid, as
 * a laminar family makes one: adding one offer makes at most one holder leave, a refused offer stays refused, and the order
 * of the offers does not matter (Fleiner 2003; Kojima, Tamura and Yokoo 2018, Journal of Economic Theory).
 *
 * <p>Trees that share no bound may be used by several threads at once: each tree has a lock.
 *
 * @implNote an offer costs O(depth × log children + log seats)
 */
final class SeatForest implements Seats {

    private static final VarHandle REFUSED = MethodHandles.arrayElementVarHandle(long[].class);

    private static final int FIELDS = 4;
    private static final int MOST = 1;
    private static final int LEAST = 2;
    private static final int USED = 3;

    private final Protection protection;
    private final boolean shared;
    /** Parent, bounds and use of each node side by side: an offer reads all four of every node around its cell. */
    private final int[] node;

    private final int[] root;
    private final ReentrantLock[] locks;
    private final Holders holders;
    private final Contest contest;
    /** The best key each cell ever refused: as choice is substitutable, all below it are refused for good. */
    private final long[] refused;

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
        node = new int[nodes * FIELDS];
        root = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            node[n * FIELDS] = forest.parent(n);
            node[n * FIELDS + MOST] = forest.most(n);
            node[n * FIELDS + LEAST] = forest.least(n);
            root[n] = forest.root(n);
        }
        int[] direct = new int[nodes];
        for (int place = 0; place < forest.places(); place++) {
            for (int type = 0; type < forest.types().size(); type++) {
                int cell = forest.cell(place, type);
                direct[cell] = Math.min(applicants, forest.reach(cell)) + 1;
            }
        }
        locks = new ReentrantLock[shared ? nodes : 0];
        for (int n = 0; n < locks.length; n++) {
            if (parent(n) == QuotaForest.NONE) {
                locks[n] = new ReentrantLock();
            }
        }
        holders = new Holders(direct);
        for (int n : forest.outwards()) {
            if (parent(n) != QuotaForest.NONE) {
                node[parent(n) * FIELDS + USED] += Math.max(used(n), least(n));
            }
        }
        contest = new Contest(forest, holders);
        refused = new long[nodes];
        Arrays.fill(refused, NOBODY);
    }

    private int parent(int n) {
        return node[n * FIELDS];
    }

    private int most(int n) {
        return node[n * FIELDS + MOST];
    }

    private int least(int n) {
        return node[n * FIELDS + LEAST];
    }

    /** Seats used or kept for minima by the parts of a node, and by those directly in it. */
    private int used(int n) {
        return node[n * FIELDS + USED];
    }

    @Override
    public boolean hopeless(int cell, long key) {
        return key <= (long) REFUSED.getOpaque(refused, cell);
    }

    @Override
    public long offer(int cell, long key) {
        if (!shared) {
            return take(cell, key);
        }
        ReentrantLock lock = locks[root[cell]];
        lock.lock();
        try {
            return take(cell, key);
        } finally {
            lock.unlock();
        }
    }

    private long take(int cell, long key) {
        int full = innermostFull(cell);
        if (full == QuotaForest.NONE) {
            enter(cell, key, QuotaForest.NONE);
            return NOBODY;
        }
        if (most(full) == 0 || surelyLast(cell, key, full)) {
            return refuse(cell, key);
        }
        if (full == cell && contest.worstIsDirect(cell)) {
            long leaves = holders.worst(cell);
            holders.replaceWorst(cell, key);
            refresh(cell, QuotaForest.NONE);
            return refuse(cell, leaves);
        }
        enter(cell, key, full);
        int from = contest.winnerCell(full);
        long leaves = holders.worst(from);
        holders.removeWorst(from);
        count(from, full, -1);
        refresh(from, QuotaForest.NONE);
        return refuse(from, leaves);
    }

    private long refuse(int cell, long key) {
        if (key > refused[cell]) {
            REFUSED.setOpaque(refused, cell, key);
        }
        return key;
    }

    /** The innermost bound that one more offer in this cell would break; none if a minimum takes the offer up first. */
    private int innermostFull(int cell) {
        for (int n = cell; n != QuotaForest.NONE && used(n) >= least(n); n = parent(n)) {
            if (used(n) >= most(n)) {
                return n;
            }
        }
        return QuotaForest.NONE;
    }

    /** True if this offer would be the first to leave the full bound, whatever reserves or minima it might count in. */
    private boolean surelyLast(int cell, long key, int full) {
        for (int n = cell; n != full; n = parent(n)) {
            if ((least(n) > 0 && used(n) <= least(n)) || !protection.indifferent(n, used(n))) {
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
        for (int n = cell; n != full && n != QuotaForest.NONE; n = parent(n)) {
            node[n * FIELDS + USED] += step;
            if (used(n) + (step < 0 ? 1 : 0) <= least(n)) {
                return;
            }
        }
    }

    /** Tells the contests further out, up to and with a node, who would have to leave now. */
    private void refresh(int cell, int last) {
        boolean news = contest.holdersChanged(cell);
        for (int n = cell; n != last && parent(n) != QuotaForest.NONE; n = parent(n)) {
            boolean kept = least(n) > 0 && used(n) <= least(n);
            int tier = kept ? Contest.NEVER : protection.tier(n, used(n));
            news = contest.present(n, tier, news) && contest.decide(parent(n));
        }
    }

    /** Adds seats to a bound; negative = takes them away, those who hold them stay until {@link #evict}. */
    void widen(int n, int seats) {
        node[n * FIELDS + MOST] += seats;
    }

    /** True if a bound has no seat left. */
    boolean full(int n) {
        return used(n) >= most(n);
    }

    /** True if more hold seats under a bound than it allows. */
    boolean over(int n) {
        return used(n) > most(n) && contest.worstTier(n) < Contest.NEVER;
    }

    /** Makes the one leave who leaves a bound first; their key. */
    long evict(int n) {
        int from = contest.winnerCell(n);
        long leaves = holders.worst(from);
        holders.removeWorst(from);
        count(from, QuotaForest.NONE, -1);
        refresh(from, QuotaForest.NONE);
        return refuse(from, leaves);
    }

    /** Takes a holder out as if the offer had never been made. O(seats of the cell). */
    void remove(int cell, long key) {
        holders.remove(cell, key);
        count(cell, QuotaForest.NONE, -1);
        refresh(cell, QuotaForest.NONE);
    }

    @Override
    public Holders holders() {
        return holders;
    }

    @Override
    public long bytes() {
        return holders.bytes() + contest.bytes() + (4L * FIELDS + 12) * root.length;
    }
}
