package org.siquan.engine.intake.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which series add up to which: parts (an occupation in a zone) and sums over them (zone ⊂ region, occupation ⊂ chain; sums may
 * cross). Nodes are the sums, by name, and then the parts. Immutable.
 */
public final class Hierarchy {

    private final List<String> names;
    private final List<int[]> sums;
    private final int parts;

    private Hierarchy(List<String> names, List<int[]> sums, int parts) {
        this.names = names;
        this.sums = sums;
        this.parts = parts;
    }

    /**
     * From the names of the sums that each part belongs to. A sum of one part, or of the same parts as another, says nothing new
     * and is left out.
     *
     * @param sumsOfPart one set per part, in the order of the parts; at least one part
     * @throws IllegalArgumentException if there is no part
     */
    public static Hierarchy of(List<Set<String>> sumsOfPart) {
        TreeMap<String, List<Integer>> members = new TreeMap<>();
        for (int part = 0; part < sumsOfPart.size(); part++) {
            for (String sum : sumsOfPart.get(part)) {
                members.computeIfAbsent(sum, k -> new ArrayList<>()).add(part);
            }
        }
        List<String> names = new ArrayList<>();
        List<int[]> sums = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        members.forEach((name, of) -> {
            if (of.size() > 1 && seen.add(of)) {
                names.add(name);
                sums.add(of.stream().mapToInt(Integer::intValue).toArray());
            }
        });
        if (sumsOfPart.isEmpty()) {
            throw new IllegalArgumentException("a hierarchy must have a part, had none%nTry: leave it out".formatted());
        }
        return new Hierarchy(List.copyOf(names), List.copyOf(sums), sumsOfPart.size());
    }

    /** Names of the sums, in the order of their nodes. */
    public List<String> sums() {
        return names;
    }

    /** Number of parts. */
    public int parts() {
        return parts;
    }

    /** Number of sums and parts; the node of part {@code i} is {@code nodes() - parts() + i}. */
    public int nodes() {
        return sums.size() + parts;
    }

    /** The parts that a node is the sum of; a part's own is itself. */
    int[] partsOf(int node) {
        return node < sums.size() ? sums.get(node) : new int[] {node - sums.size()};
    }

    /** Values of all nodes from those of the parts. */
    double[] add(double[] ofParts) {
        double[] all = new double[nodes()];
        for (int node = 0; node < all.length; node++) {
            for (int part : partsOf(node)) {
                all[node] += ofParts[part];
            }
        }
        return all;
    }

    /**
     * The series of all nodes. Series of parts end together; a sum begins with the oldest of its parts, and a part that began later
     * had 0 before.
     *
     * @param ofParts oldest first
     */
    public List<double[]> series(List<double[]> ofParts) {
        if (ofParts.size() != parts) {
            throw new IllegalArgumentException(
                    "series of %d parts expected, had %d%nTry: one series per part".formatted(parts, ofParts.size()));
        }
        List<double[]> all = new ArrayList<>();
        for (int[] sum : sums) {
            int longest = Arrays.stream(sum)
                    .map(part -> ofParts.get(part).length)
                    .max()
                    .orElse(0);
            double[] added = new double[longest];
            for (int part : sum) {
                double[] y = ofParts.get(part);
                for (int t = 0; t < y.length; t++) {
                    added[longest - y.length + t] += y[t];
                }
            }
            all.add(added);
        }
        all.addAll(ofParts);
        return all;
    }
}
