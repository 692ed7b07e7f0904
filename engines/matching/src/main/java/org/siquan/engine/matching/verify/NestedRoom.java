package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * How many members of some classes fit at once under two families of limits. If each family nests, exactly, by a largest
 * flow from the outermost limits of the one through the classes to those of the other; else as many as fit one by one.
 */
final class NestedRoom {

    /** At most {@code room} members of these classes. */
    record Limit(BitSet classes, int room) {}

    private final int[] sizes;
    private final List<int[]> edges = new ArrayList<>();
    private final List<List<Integer>> out = new ArrayList<>();

    private NestedRoom(int[] sizes) {
        this.sizes = sizes;
    }

    static int most(int[] sizes, List<Limit> one, List<Limit> other) {
        if (nests(one) && nests(other)) {
            return new NestedRoom(sizes).flow(one, other);
        }
        List<Limit> all = new ArrayList<>(one);
        all.addAll(other);
        return oneByOne(sizes, all);
    }

    private static boolean nests(List<Limit> limits) {
        for (int i = 0; i < limits.size(); i++) {
            for (int j = 0; j < i; j++) {
                BitSet both = (BitSet) limits.get(i).classes().clone();
                both.and(limits.get(j).classes());
                if (!both.isEmpty()
                        && !both.equals(limits.get(i).classes())
                        && !both.equals(limits.get(j).classes())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int oneByOne(int[] sizes, List<Limit> limits) {
        int[] left = limits.stream().mapToInt(Limit::room).toArray();
        int taken = 0;
        for (int c = 0; c < sizes.length; c++) {
            int fits = sizes[c];
            for (int l = 0; l < left.length; l++) {
                fits = limits.get(l).classes().get(c) ? Math.min(fits, left[l]) : fits;
            }
            for (int l = 0; l < left.length; l++) {
                left[l] -= limits.get(l).classes().get(c) ? fits : 0;
            }
            taken += fits;
        }
        return taken;
    }

    private int flow(List<Limit> one, List<Limit> other) {
        int source = node();
        int sink = node();
        int[] in = new int[sizes.length];
        int[] from = new int[sizes.length];
        for (int c = 0; c < sizes.length; c++) {
            in[c] = node();
            from[c] = node();
            edge(in[c], from[c], sizes[c]);
        }
        tree(one, in, source, false);
        tree(other, from, sink, true);
        int flow = 0;
        for (int more = push(source, sink, Integer.MAX_VALUE, new BitSet());
                more > 0;
                more = push(source, sink, Integer.MAX_VALUE, new BitSet())) {
            flow += more;
        }
        return flow;
    }

    /** Hangs classes below their limits, the smallest first; {@code outermost[c]} is where class c has come to. */
    private void tree(List<Limit> limits, int[] outermost, int end, boolean towards) {
        List<Limit> smallestFirst = limits.stream()
                .sorted(Comparator.comparingInt((Limit l) -> l.classes().cardinality()))
                .toList();
        for (Limit limit : smallestFirst) {
            int near = node();
            int far = node();
            edge(towards ? near : far, towards ? far : near, limit.room());
            BitSet joined = new BitSet();
            for (int c : limit.classes().stream().toArray()) {
                if (!joined.get(outermost[c])) {
                    joined.set(outermost[c]);
                    edge(towards ? outermost[c] : near, towards ? near : outermost[c], Integer.MAX_VALUE);
                }
                outermost[c] = far;
            }
        }
        Arrays.stream(outermost)
                .distinct()
                .forEach(node -> edge(towards ? node : end, towards ? end : node, Integer.MAX_VALUE));
    }

    private int node() {
        out.add(new ArrayList<>());
        return out.size() - 1;
    }

    /** Edges stand in pairs: an even one and its way back. */
    private void edge(int from, int to, int room) {
        out.get(from).add(edges.size());
        edges.add(new int[] {to, room});
        out.get(to).add(edges.size());
        edges.add(new int[] {from, 0});
    }

    private int push(int node, int sink, int most, BitSet seen) {
        if (node == sink) {
            return most;
        }
        seen.set(node);
        for (int e : out.get(node)) {
            int[] edge = edges.get(e);
            if (edge[1] > 0 && !seen.get(edge[0])) {
                int pushed = push(edge[0], sink, Math.min(most, edge[1]), seen);
                if (pushed > 0) {
                    edge[1] -= pushed;
                    int[] back = edges.get(e ^ 1);
                    back[1] = (int) Math.min(Integer.MAX_VALUE, (long) back[1] + pushed);
                    return pushed;
                }
            }
        }
        return 0;
    }
}
