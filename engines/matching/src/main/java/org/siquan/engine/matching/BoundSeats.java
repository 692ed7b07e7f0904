package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seats of places, quotas and reserves as their owner counts them, and what changing them means for the nodes of the
 * forest. Only a hard reserve needs the translation: the forest bounds what it leaves to the others, so that a seat more in
 * its place is a seat more for the others too, and a seat more in the reserve is one fewer for them. Immutable and
 * thread-safe.
 */
public final class BoundSeats {

    private final QuotaForest forest;
    /** By place, what its hard reserves leave to the others. */
    private final Map<Integer, List<Integer>> others = new HashMap<>();

    /** Of the bounds of this forest. O(nodes). */
    public BoundSeats(QuotaForest forest) {
        this.forest = forest;
        for (int node = forest.places(); node < forest.nodes(); node++) {
            if (forest.kind(node) == QuotaForest.Kind.OTHERS) {
                others.computeIfAbsent(forest.firstPlace(node), place -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    /** Seats of a place, most of a quota, or seats that a reserve keeps. */
    public int of(int node) {
        return switch (forest.kind(node)) {
            case PLACE, QUOTA -> forest.most(node);
            case SOFT_RESERVE -> forest.reserved(node);
            case OTHERS -> forest.most(forest.firstPlace(node)) - forest.most(node);
        };
    }

    /** The place of a reserve; {@link QuotaForest#NONE} of a place or quota. */
    public int placeOfReserve(int node) {
        return switch (forest.kind(node)) {
            case PLACE, QUOTA -> QuotaForest.NONE;
            case SOFT_RESERVE, OTHERS -> forest.firstPlace(node);
        };
    }

    /**
     * What {@link QuotaForest#widened} is to be told.
     *
     * @param changes seats added by node, negative = taken away, at most all; a reserve above the seats of its place keeps
     *     all of them
     */
    public Map<Integer, Integer> nodes(Map<Integer, Integer> changes) {
        Map<Integer, Integer> nodes = new TreeMap<>();
        changes.forEach((node, by) -> {
            if (forest.kind(node) == QuotaForest.Kind.OTHERS) {
                nodes.merge(node, -by, Integer::sum);
                return;
            }
            nodes.merge(node, by, Integer::sum);
            for (int left : node < forest.places() ? others.getOrDefault(node, List.of()) : List.<Integer>of()) {
                nodes.merge(left, by, Integer::sum);
            }
        });
        nodes.replaceAll(
                (node, by) -> forest.kind(node) == QuotaForest.Kind.OTHERS ? Math.max(by, -forest.most(node)) : by);
        nodes.values().removeIf(by -> by == 0);
        return nodes;
    }
}
