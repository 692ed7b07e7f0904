package org.siquan.engine.matching.exact;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of an instance that do not touch each other: residents belong together where they rank one contested hospital. A
 * hospital with a seat for everybody joins nobody and stands in each part that ranks it.
 */
final class Components {

    private final TiedInstance instance;
    private final int[] parent;

    private Components(TiedInstance instance) {
        this.instance = instance;
        parent = new int[instance.hospitals()];
        for (int h = 0; h < parent.length; h++) {
            parent[h] = h;
        }
    }

    /** The parts, fewest pairs first; together they have every pair once. */
    static List<TiedInstance> of(TiedInstance instance) {
        return new Components(instance).parts();
    }

    private List<TiedInstance> parts() {
        for (int r = 0; r < instance.residents(); r++) {
            int joined = contested(r);
            for (int p = instance.first(r); p < instance.end(r); p++) {
                if (instance.contested(instance.hospital(p))) {
                    parent[root(instance.hospital(p))] = root(joined);
                }
            }
        }
        Map<Integer, BitSet> pairs = new TreeMap<>();
        for (int r = 0; r < instance.residents(); r++) {
            int joined = contested(r);
            pairs.computeIfAbsent(joined < 0 ? joined : root(joined), _ -> new BitSet())
                    .set(instance.first(r), instance.end(r));
        }
        return pairs.values().stream()
                .map(instance::keep)
                .sorted(Comparator.comparingInt(TiedInstance::pairs))
                .toList();
    }

    /** A contested hospital of the resident, or -1. */
    private int contested(int resident) {
        for (int p = instance.first(resident); p < instance.end(resident); p++) {
            if (instance.contested(instance.hospital(p))) {
                return instance.hospital(p);
            }
        }
        return -1;
    }

    private int root(int hospital) {
        int h = hospital;
        while (parent[h] != h) {
            parent[h] = parent[parent[h]];
            h = parent[h];
        }
        return h;
    }
}
