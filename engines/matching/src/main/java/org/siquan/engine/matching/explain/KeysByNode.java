package org.siquan.engine.matching.explain;

import java.util.Arrays;

/** Keys that stand at each node of a forest as they are given, sorted; all in one array. */
final class KeysByNode {

    /** Takes a node and a key. */
    interface Listing {
        void at(int node, long key);
    }

    /** Gives all nodes and keys, the same each time. */
    interface Source {
        void each(Listing listing);
    }

    private final int[] base;
    private final long[] keys;

    KeysByNode(int nodes, Source source) {
        base = new int[nodes + 1];
        source.each((node, key) -> base[node + 1]++);
        for (int node = 0; node < nodes; node++) {
            base[node + 1] = Math.addExact(base[node + 1], base[node]);
        }
        keys = new long[base[nodes]];
        int[] filled = base.clone();
        source.each((node, key) -> keys[filled[node]++] = key);
        for (int node = 0; node < nodes; node++) {
            Arrays.sort(keys, base[node], base[node + 1]);
        }
    }

    int count(int node) {
        return base[node + 1] - base[node];
    }

    /** The worst key of a node that has any. */
    long worst(int node) {
        return keys[base[node]];
    }

    /** Keys at the node that come before this one. O(log). */
    int before(int node, long key) {
        int low = base[node];
        int high = base[node + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return base[node + 1] - low;
    }
}
