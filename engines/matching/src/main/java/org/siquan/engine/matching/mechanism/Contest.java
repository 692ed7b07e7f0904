package org.siquan.engine.matching.mechanism;

import java.util.Arrays;
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
    private final Holders holders;
    /** Contenders of a node: itself for its direct holders, then its parts; 0 where it has no parts. */
    private final int[] contenders;

    private final int[] slot;
    private final int[] base;
    private final int[] winner;
    private final int[] tier;
    private final long[] key;
    private final int[] cell;
    private final int[] presented;

    Contest(int[] parent, Holders holders) {
        this.parent = parent;
        this.holders = holders;
        int nodes = parent.length;
        contenders = new int[nodes];
        slot = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            int up = parent[node];
            if (up != QuotaForest.NONE) {
                contenders[up] = Math.max(1, contenders[up]);
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

    /** Looks again at those directly in the node and decides its contest. */
    void settle(int node) {
        boolean empty = holders.size(node) == 0;
        if (contenders[node] == 0) {
            tier[node] = empty ? EMPTY : 0;
            key[node] = empty ? Long.MAX_VALUE : holders.worst(node);
            cell[node] = node;
            return;
        }
        if (contenders[node] > 1) {
            climb(node, 0);
        }
        int first = winner[base[node] + (contenders[node] > 1 ? 1 : contenders[node])];
        tier[node] = tierOf(node, first);
        key[node] = keyOf(node, first);
        cell[node] = first == node ? node : cell[first];
    }

    /** Tells the node's parent who would leave the node, with a tier added. */
    void present(int node, int addedTier) {
        presented[node] = tier[node] == EMPTY ? EMPTY : tier[node] + addedTier;
        climb(parent[node], slot[node]);
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
        return tierA != tierB ? tierA < tierB : keyOf(node, a) < keyOf(node, b);
    }

    private int tierOf(int node, int contender) {
        if (contender == node) {
            return holders.size(node) == 0 ? EMPTY : 0;
        }
        return presented[contender];
    }

    private long keyOf(int node, int contender) {
        if (contender == node) {
            return holders.size(node) == 0 ? Long.MAX_VALUE : holders.worst(node);
        }
        return key[contender];
    }

    /** Memory in bytes. */
    long bytes() {
        return 4L * winner.length + 36L * parent.length;
    }
}
