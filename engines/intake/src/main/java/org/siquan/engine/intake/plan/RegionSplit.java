package org.siquan.engine.intake.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides seats among regions. Where each limit asks for the seats of a region in all offerings alike, any totals of
 * offerings and regions with the same sum can be divided in whole seats, so the model needs no seats by offering and region.
 */
final class RegionSplit {

    private RegionSplit() {}

    /** Whether every limit that names a region counts all offerings alike, each once. */
    static boolean pooled(IntakeProblem problem) {
        for (Bound bound : problem.bounds()) {
            Map<Integer, Double> coefficients = new HashMap<>();
            Map<Integer, Set<String>> offerings = new HashMap<>();
            for (Bound.Term term : bound.terms()) {
                if (term.region() >= 0) {
                    double known = coefficients.computeIfAbsent(term.region(), _ -> term.coefficient());
                    if (known != term.coefficient()
                            || !offerings
                                    .computeIfAbsent(term.region(), _ -> new HashSet<>())
                                    .add(term.offering())) {
                        return false;
                    }
                }
            }
            if (offerings.values().stream()
                    .anyMatch(some -> some.size() < problem.offerings().size())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whole parts, as even as the sums of the regions allow.
     *
     * @param sums seats by offering
     * @param regions seats by region, of the same sum
     */
    static int[][] split(int[] sums, int[] regions) {
        int[] left = regions.clone();
        int all = Arrays.stream(left).sum();
        int[][] parts = new int[sums.length][];
        for (int o = 0; o < sums.length; o++) {
            parts[o] = row(sums[o], left, all);
            for (int r = 0; r < left.length; r++) {
                left[r] -= parts[o][r];
            }
            all -= sums[o];
        }
        return parts;
    }

    private static int[] row(int sum, int[] left, int all) {
        int[] row = new int[left.length];
        double[] rest = new double[left.length];
        int given = 0;
        for (int r = 0; r < left.length; r++) {
            long exact = (long) sum * left[r];
            row[r] = all == 0 ? 0 : (int) (exact / all);
            rest[r] = all == 0 ? 0 : exact % all;
            given += row[r];
        }
        int[] order = IntStream.range(0, left.length)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -rest[r]))
                .mapToInt(r -> r)
                .toArray();
        for (int i = 0; given < sum && i < order.length; i++, given++) {
            row[order[i]]++;
        }
        return row;
    }
}
