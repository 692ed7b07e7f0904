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
     * The same plan with the regions of each year as even as the limits allow: the cost does not care, people do. Where regions
     * are not pooled the plan stays as it is.
     */
    static IntakePlan balanced(IntakeProblem problem, IntakePlan plan) {
        if (!pooled(problem)) {
            return plan;
        }
        int[][][] seats = new int[plan.offerings()][problem.intakeYears()][];
        for (int t = 0; t < problem.intakeYears(); t++) {
            int year = t;
            int[] sums = IntStream.range(0, plan.offerings())
                    .map(o -> plan.at(o, year))
                    .toArray();
            int[] regions = IntStream.range(0, problem.regions().size())
                    .map(r -> IntStream.range(0, plan.offerings())
                            .map(o -> plan.at(o, year, r))
                            .sum())
                    .toArray();
            even(problem, problem.firstYear() + t, regions);
            int[][] parts = split(sums, regions);
            for (int o = 0; o < plan.offerings(); o++) {
                seats[o][t] = parts[o];
            }
        }
        IntakePlan even = IntakePlan.of(seats);
        return Kept.by(problem, even) ? even : plan;
    }

    /** Moves seats from larger to smaller regions while the limits hold. */
    private static void even(IntakeProblem problem, int year, int[] regions) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int from = 0; from < regions.length; from++) {
                for (int to = 0; to < regions.length; to++) {
                    int most = (regions[from] - regions[to]) / 2;
                    while (most > 0 && !allowed(problem, year, regions, from, to, most)) {
                        most /= 2;
                    }
                    if (most > 0) {
                        regions[from] -= most;
                        regions[to] += most;
                        moved = true;
                    }
                }
            }
        }
    }

    /** Whether no limit that names a region minds the move; its other terms count offerings, which stay. */
    private static boolean allowed(IntakeProblem problem, int year, int[] regions, int from, int to, int seats) {
        for (Bound bound : problem.bounds()) {
            if (bound.year() != year) {
                continue;
            }
            double sum = 0;
            double change = 0;
            boolean alone = true;
            for (int r = 0; r < regions.length; r++) {
                double coefficient = coefficient(bound, r);
                sum += coefficient * regions[r];
                change += coefficient * (r == to ? seats : r == from ? -seats : 0);
            }
            for (Bound.Term term : bound.terms()) {
                alone &= term.region() >= 0;
            }
            if (change != 0 && (!alone || !Kept.within(bound, sum + change))) {
                return false;
            }
        }
        return true;
    }

    private static double coefficient(Bound bound, int region) {
        return bound.terms().stream()
                .filter(term -> term.region() == region)
                .mapToDouble(Bound.Term::coefficient)
                .findFirst()
                .orElse(0);
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
