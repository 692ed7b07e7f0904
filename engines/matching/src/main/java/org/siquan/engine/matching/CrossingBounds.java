package org.siquan.engine.matching;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.IntConsumer;

/**
 * Bounds that stand beside a forest because they cross one in it: for every pair of place and type those that count it, in
 * the order of their nodes. Immutable.
 */
final class CrossingBounds {

    /** No bound crosses another. */
    static final CrossingBounds NONE = new CrossingBounds(new int[0], new int[0], new int[0]);

    private final int[] crossed;
    private final int[] first;
    private final int[] nodes;

    private CrossingBounds(int[] crossed, int[] first, int[] nodes) {
        this.crossed = crossed;
        this.first = first;
        this.nodes = nodes;
    }

    /** Gives all pairs of a node, the same each time. */
    interface Pairs {
        void each(int node, IntConsumer pair);
    }

    /**
     * Lists the bounds of each pair. O(pairs + total size of the crossing bounds).
     *
     * @param crossed by node beside the forest a node that it crosses
     * @param all nodes, in the forest and beside it
     * @param pairs number of pairs of place and type
     */
    static CrossingBounds of(SortedMap<Integer, Integer> crossed, int all, int pairs, Pairs counting) {
        if (crossed.isEmpty()) {
            return NONE;
        }
        int[] partner = new int[all];
        Arrays.fill(partner, QuotaForest.NONE);
        crossed.forEach((node, other) -> partner[node] = other);
        int[] first = new int[pairs + 1];
        for (int node : crossed.keySet()) {
            counting.each(node, pair -> first[pair + 1]++);
        }
        for (int pair = 0; pair < pairs; pair++) {
            first[pair + 1] = Math.addExact(first[pair + 1], first[pair]);
        }
        int[] nodes = new int[first[pairs]];
        int[] filled = first.clone();
        for (int node : crossed.keySet()) {
            counting.each(node, pair -> nodes[filled[pair]++] = node);
        }
        return new CrossingBounds(partner, first, nodes);
    }

    boolean none() {
        return crossed.length == 0;
    }

    /** A node of the forest that this one crosses; NONE if it stands in the forest itself. */
    int crossed(int node) {
        return none() ? QuotaForest.NONE : crossed[node];
    }

    /** The crossing bound of the pair that follows a node: the first of all follows any node of the forest. */
    int after(int node, int pair) {
        int last = crossed[node] == QuotaForest.NONE ? QuotaForest.NONE : node;
        for (int i = first[pair]; i < first[pair + 1]; i++) {
            if (nodes[i] > last) {
                return nodes[i];
            }
        }
        return QuotaForest.NONE;
    }

    /** Memory in bytes. */
    long bytes() {
        return 4L * (crossed.length + first.length + nodes.length);
    }
}
