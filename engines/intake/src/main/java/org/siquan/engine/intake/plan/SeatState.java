package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Seats of offerings and years (key = offering &times; intake years + year) with their exact expected cost and how far they break
 * limits, both kept up to date seat by seat. Limits that name a region are left out: seats have no region here. Not
 * thread-safe.
 *
 * @implNote a change costs as much as the limits and cells of one key, each with a search among the futures
 */
final class SeatState {

    /** Breaking a limit costs something however little it is broken. */
    private static final double EVER = 0.01;

    /** Cost of breaking a limit by one unit at first: more than a unit is usually worth. */
    private static final double PRICE = 3_000;

    private static final double CLOSE = 1e-7;

    private final IntakeProblem problem;
    private final int years;
    private final List<Bound> bounds = new ArrayList<>();
    private final int[][] boundsOf;
    private final double[][] boundParts;
    private final int[][] keysOf;
    private final double[] used;
    private final int[][] cellsOf;
    private final double[][] cellParts;
    private final ExpectedCost[] costs;
    private final double[] served;
    private final double[] cellCost;
    private final int[] seats;
    private double cost;
    private final double[] prices;
    private double penalty;
    private int broken;

    /** Begins with these seats. */
    SeatState(IntakeProblem problem, double[] chances, int[] start) {
        this.problem = problem;
        years = problem.intakeYears();
        Flows flows = new Flows(problem);
        List<Affine> sums = new ArrayList<>();
        for (Bound bound : problem.bounds()) {
            if (bound.terms().stream().allMatch(term -> term.region() < 0)) {
                Affine sum = new Affine();
                bound.terms().forEach(term -> sum.plus(flows.measure(term, bound.year()), term.coefficient()));
                sums.add(sum);
                bounds.add(bound);
            }
        }
        List<Affine> cells = flows.served();
        used = sums.stream().mapToDouble(Affine::constant).toArray();
        served = cells.stream().mapToDouble(Affine::constant).toArray();
        costs = problem.cells().stream()
                .map(cell -> new ExpectedCost(cell, problem.surplusWeight(), chances))
                .toArray(ExpectedCost[]::new);
        cellCost = new double[costs.length];
        Arrays.setAll(cellCost, c -> costs[c].at(served[c]));
        cost = Arrays.stream(cellCost).sum();
        prices = new double[used.length];
        Arrays.fill(prices, PRICE);
        for (int b = 0; b < used.length; b++) {
            count(b, 1);
        }
        keysOf = sums.stream()
                .map(sum -> sum.parts().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        seats = new int[start.length];
        boundsOf = new int[start.length][];
        boundParts = new double[start.length][];
        cellsOf = new int[start.length][];
        cellParts = new double[start.length][];
        index(sums, boundsOf, boundParts);
        index(cells, cellsOf, cellParts);
        for (Offering offering : problem.offerings()) {
            cost += problem.changeWeight() * offering.lastSeats();
        }
        for (int key = 0; key < start.length; key++) {
            set(key, start[key]);
        }
    }

    private static void index(List<Affine> sums, int[][] of, double[][] parts) {
        List<Map<Integer, Double>> all = new ArrayList<>();
        for (int key = 0; key < of.length; key++) {
            all.add(new TreeMap<>());
        }
        for (int i = 0; i < sums.size(); i++) {
            for (Map.Entry<Integer, Double> part : sums.get(i).parts().entrySet()) {
                all.get(part.getKey()).put(i, part.getValue());
            }
        }
        for (int key = 0; key < of.length; key++) {
            of[key] = all.get(key).keySet().stream().mapToInt(Integer::intValue).toArray();
            parts[key] = all.get(key).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }

    /** Units by which a limit is broken, with a little for being broken at all; 0 if it holds. */
    private double over(int b) {
        Bound bound = bounds.get(b);
        double over = Math.max(used[b] - bound.high(), bound.low() - used[b]);
        return over <= CLOSE ? 0 : over / bound.step() + EVER;
    }

    /** Takes what breaking this limit costs in, or out with -1. */
    private void count(int b, int sign) {
        double over = over(b);
        if (over > 0) {
            broken += sign;
            penalty = broken == 0 ? 0 : penalty + sign * prices[b] * over;
        }
    }

    void set(int key, int value) {
        int by = value - seats[key];
        if (by == 0) {
            return;
        }
        cost += problem.changeWeight() * (change(key, value) - change(key, seats[key]))
                + problem.costWeight() * offering(key).seatCost() * by;
        for (int i = 0; i < cellsOf[key].length; i++) {
            int c = cellsOf[key][i];
            served[c] += by * cellParts[key][i];
            double now = costs[c].at(served[c]);
            cost += now - cellCost[c];
            cellCost[c] = now;
        }
        for (int i = 0; i < boundsOf[key].length; i++) {
            int b = boundsOf[key][i];
            count(b, -1);
            used[b] += by * boundParts[key][i];
            count(b, 1);
        }
        seats[key] = value;
    }

    /** Seats by which the years around would differ. */
    private int change(int key, int value) {
        int after = key % years == years - 1 ? 0 : Math.abs(seats[key + 1] - value);
        return Math.abs(value - before(key)) + after;
    }

    /** Seats of the year before. */
    int before(int key) {
        return key % years == 0 ? offering(key).lastSeats() : seats[key - 1];
    }

    Offering offering(int key) {
        return problem.offerings().get(key / years);
    }

    int at(int key) {
        return seats[key];
    }

    int size() {
        return seats.length;
    }

    /** A key that some limit counts together with this one; maybe the same. */
    int sharing(int key, RandomGenerator random) {
        int[] limits = boundsOf[key];
        if (limits.length == 0) {
            return key;
        }
        int[] keys = keysOf[limits[random.nextInt(limits.length)]];
        return keys[random.nextInt(keys.length)];
    }

    /** Cost with what breaking limits costs. */
    double value() {
        return cost + penalty;
    }

    /** From now on breaking the limits that are broken now costs twice as much (Morris 1993, the breakout method). */
    void harder() {
        for (int b = 0; b < prices.length; b++) {
            double over = over(b);
            penalty += prices[b] * over;
            prices[b] *= over > 0 ? 2 : 1;
        }
    }

    double cost() {
        return cost;
    }

    /** Whether every limit holds that names no region. */
    boolean kept() {
        return broken == 0;
    }

    int[] seats() {
        return seats.clone();
    }
}
