package org.siquan.engine.intake.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Expected cost of one cell in the learners served: convex, piecewise linear, with a corner at each future's demand. */
final class ExpectedCost {

    private final double[] wanted;
    private final double[] mass;
    private final double[] before;
    private final double weight;
    private final double surplus;

    /** @param chances of the futures, sum 1 */
    ExpectedCost(Cell cell, double surplusWeight, double[] chances) {
        int[] order = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparing(cell.scenarios()::get))
                .mapToInt(s -> s)
                .toArray();
        wanted = Arrays.stream(order).mapToDouble(cell.scenarios()::get).toArray();
        mass = new double[wanted.length + 1];
        before = new double[wanted.length + 1];
        for (int i = 0; i < wanted.length; i++) {
            mass[i + 1] = mass[i] + chances[order[i]];
            before[i + 1] = before[i] + chances[order[i]] * wanted[i];
        }
        weight = cell.weight();
        surplus = surplusWeight;
    }

    /** As likely as each other. */
    static double[] even(int futures) {
        double[] chances = new double[futures];
        Arrays.fill(chances, 1.0 / futures);
        return chances;
    }

    double at(double served) {
        int below = below(served);
        return intercept(below) + slope(below) * served;
    }

    double slopeAt(double served) {
        return slope(below(served));
    }

    /** A line that is never above the cost and touches it here. */
    double interceptAt(double served) {
        return intercept(below(served));
    }

    /** Demand that this part of the futures does not exceed. */
    double quantile(double part) {
        return wanted[Math.clamp(Math.round(part * wanted.length - 0.5), 0, wanted.length - 1)];
    }

    private int below(double served) {
        int place = Arrays.binarySearch(wanted, served);
        if (place < 0) {
            return -place - 1;
        }
        while (place < wanted.length && wanted[place] <= served) {
            place++;
        }
        return place;
    }

    private double slope(int below) {
        return surplus * mass[below] - weight * (mass[wanted.length] - mass[below]);
    }

    private double intercept(int below) {
        return weight * (before[wanted.length] - before[below]) - surplus * before[below];
    }
}
