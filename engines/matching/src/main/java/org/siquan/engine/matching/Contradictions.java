package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** Bounds that no outcome can keep, each with the smallest set of bounds that contradict each other. O(nodes × log nodes). */
final class Contradictions {

    private final QuotaForest forest;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Complaint> found = new ArrayList<>();

    Contradictions(QuotaForest forest) {
        this.forest = forest;
        for (int node = 0; node < forest.nodes(); node++) {
            children.add(new ArrayList<>());
        }
        for (int node = 0; node < forest.nodes(); node++) {
            if (forest.parent(node) != QuotaForest.NONE) {
                children.get(forest.parent(node)).add(node);
            }
        }
    }

    List<Complaint> all() {
        if (forest.minima()) {
            for (int node = 0; node < forest.nodes(); node++) {
                if (forest.parent(node) == QuotaForest.NONE) {
                    needed(node);
                    reachable(node);
                }
            }
        }
        return found;
    }

    /** Minima of which the node must hold the sum: those of its parts, or its own where that is larger. */
    private List<Integer> needed(int node) {
        List<Integer> minima = new ArrayList<>();
        for (int child : children.get(node)) {
            minima.addAll(needed(child));
        }
        if (sum(minima) > forest.most(node)) {
            found.add(over(node, fewest(minima, forest.most(node))));
            minima = new ArrayList<>();
        }
        if (forest.least(node) > sum(minima)) {
            minima = new ArrayList<>(List.of(node));
        }
        return minima;
    }

    private long sum(List<Integer> minima) {
        return minima.stream().mapToLong(forest::least).sum();
    }

    private List<Integer> fewest(List<Integer> minima, int most) {
        List<Integer> largest = minima.stream()
                .sorted(Comparator.comparingInt((Integer n) -> -forest.least(n)).thenComparing(n -> n))
                .toList();
        int size = 1;
        while (sum(largest.subList(0, size)) <= most) {
            size++;
        }
        return largest.subList(0, size);
    }

    private Complaint over(int node, List<Integer> minima) {
        String names = names(minima);
        return new Complaint(
                "quota.contradiction",
                forest.id(node),
                new Text(
                        "%s 的下限合计 %d，超过“%s”的上限 %d。请降低下限或提高上限。"
                                .formatted(names, sum(minima), forest.name(node), forest.most(node)),
                        "The minima of %s add up to %d, more than the %d that \"%s\" allows. Try: lower one or raise the other."
                                .formatted(names, sum(minima), forest.most(node), forest.name(node))));
    }

    /** Most that the node's parts can hold; complains where its minimum is more. */
    private long reachable(int node) {
        List<Integer> below = children.get(node);
        long reach = 0;
        for (int child : below) {
            reach += reachable(child);
        }
        boolean holdsItself = node < forest.places() || below.isEmpty();
        long most = holdsItself ? forest.most(node) : Math.min(reach, forest.most(node));
        if (forest.least(node) > most) {
            List<Integer> set = holdsItself ? List.of() : below;
            found.add(new Complaint(
                    "quota.contradiction",
                    forest.id(node),
                    new Text(
                            "“%s”的下限 %d 无法达到：%s 合计最多 %d。请降低下限或增加名额。"
                                    .formatted(forest.name(node), forest.least(node), names(set), most),
                            "The minimum %d of \"%s\" cannot be reached: %s hold at most %d. Try: lower it or add seats."
                                    .formatted(forest.least(node), forest.name(node), names(set), most))));
        }
        return most;
    }

    private String names(List<Integer> nodes) {
        return nodes.stream()
                .map(forest::name)
                .distinct()
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining("、"));
    }
}
