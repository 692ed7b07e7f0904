package org.siquan.engine.matching.mechanism;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.siquan.engine.matching.QuotaForest;

/**
 * For each node who would leave it first: of those directly in it and of what its parts present, the lowest tier, then the
 * smallest key. One tournament per node, each in a heap-shaped piece of one array; an update climbs one of them.
 */
final class Contest {

    /** Tier of those whose leaving would help nobody. */
    static final int NEVER = 1 << 24;

    private static final int EMPTY = Integer.MAX_VALUE;

    private final int[] parent;
    private final Heads heads;
    /** Contenders of a node: itself for its direct holders, then its parts; 0 where it has no parts. */
    private final int[] contenders;

    private final int[] slot;
    private final int[] base;
    private final int[] winner;
    private final int[] tier;
    private final long[] key;
    private final int[] cell;
    private final int[] presented;

    Contest(QuotaForest forest, Heads heads) {
        this.heads = heads;
        int nodes = forest.nodes();
        parent = IntStream.range(0, nodes).map(forest::parent).toArray();
        contenders = new int[nodes];
        slot = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            int up = parent[node];
            if (up != QuotaForest.NONE) {
                contenders[up] = Math.max(1, contenders[up]); // the first is the node itself
                slot[node] = contenders[up]++;
            }
        }
        base = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            base[node + 1] = base[node] + 2 * contenders[node];
        }
        winner = new int[base[nodes]];
        Arrays.fill(winner, QuotaForest.NONE);
        tier = new int[nodes];
        Arrays.fill(tier, EMPTY);
        key = new long[nodes];
        Arrays.fill(key, Long.MAX_VALUE);
        cell = new int[nodes];
        presented = new int[nodes];
        Arrays.fill(presented, EMPTY);
        for (int node = 0; node < nodes; node++) {
            if (contenders[node] > 0) {
                winner[base[node] + contenders[node]] = node;
            }
            if (parent[node] != QuotaForest.NONE) {
                winner[base[parent[node]] + contenders[parent[node]] + slot[node]] = node;
            }
        }
        for (int node = 0; node < nodes; node++) {
            for (int i = contenders[node] - 1; i > 0; i--) {
                play(node, i);
            }
        }
    }

    long worstKey(int node) {
        return key[node];
    }

    int worstTier(int node) {
        return tier[node];
    }

    /** The cell whose worst holder leaves the node first. */
    int winnerCell(int node) {
        return cell[node];
    }

    /** True if those directly in the node are its only contenders. */
    boolean worstIsDirect(int node) {
        return contenders[node] == 0;
    }

    /** Looks again at those directly in the node; true if somebody else would leave it now, or from another cell. */
    boolean holdersChanged(int node) {
        if (contenders[node] > 0) {
            climb(node, 0);
            return decide(node);
        }
        boolean empty = heads.empty(node);
        return put(node, empty ? EMPTY : 0, empty ? Long.MAX_VALUE : heads.head(node), node);
    }

    /** Takes over the winner of the node's tournament; true if somebody else would leave it now, or from another cell. */
    boolean decide(int node) {
        int first = winner[base[node] + 1];
        return put(node, tierOf(node, first), keyOf(node, first), cellOf(node, first));
    }

    private boolean put(int node, int newTier, long newKey, int newCell) {
        boolean news = tier[node] != newTier || key[node] != newKey || cell[node] != newCell;
        tier[node] = newTier;
        key[node] = newKey;
        cell[node] = newCell;
        return news;
    }

    /**
     * Tells the node's parent who would leave the node, with a tier added.
     *
     * @param news true if somebody else would leave the node than before
     * @return true if there was anything to tell
     */
    boolean present(int node, int addedTier, boolean news) {
        int now = tier[node] == EMPTY ? EMPTY : tier[node] + addedTier;
        if (!news && now == presented[node]) {
            return false;
        }
        presented[node] = now;
        climb(parent[node], slot[node]);
        return true;
    }

    private void climb(int node, int from) {
        for (int i = (contenders[node] + from) >> 1; i > 0; i >>= 1) {
            play(node, i);
        }
    }

    private void play(int node, int i) {
        int at = base[node];
        int left = winner[at + 2 * i];
        int right = winner[at + 2 * i + 1];
        winner[at + i] = before(node, right, left) ? right : left;
    }

    private boolean before(int node, int a, int b) {
        int tierA = tierOf(node, a);
        int tierB = tierOf(node, b);
        if (tierA != tierB) {
            return tierA < tierB;
        }
        long keyA = keyOf(node, a);
        long keyB = keyOf(node, b);
        if (keyA != keyB || tierA == EMPTY) {
            return keyA < keyB;
        }
        return heads.order(cellOf(node, a)) < heads.order(cellOf(node, b));
    }

    private int cellOf(int node, int contender) {
        return contender == node ? node : cell[contender];
    }

    private int tierOf(int node, int contender) {
        if (contender == node) {
            return heads.empty(node) ? EMPTY : 0;
        }
        return presented[contender];
    }

    private long keyOf(int node, int contender) {
        if (contender == node) {
            return heads.empty(node) ? Long.MAX_VALUE : heads.head(node);
        }
        return key[contender];
    }

    /** Memory in bytes. */
    long bytes() {
        return 4L * winner.length + 36L * parent.length;
    }
}
