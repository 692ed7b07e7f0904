package org.siquan.engine.intake.plan;

import java.util.Arrays;

/** Expected cost of one cell in the learners served: convex, piecewise linear, with a corner at each future's demand. */
final class ExpectedCost {

    private final double[] wanted;
    private final double[] before;
    private final double weight;
    private final double surplus;

    ExpectedCost(Cell cell, double surplusWeight) {
        wanted = cell.scenarios().stream().mapToDouble(d -> d).sorted().toArray();
        before = new double[wanted.length + 1];
        for (int i = 0; i < wanted.length; i++) {
            before[i + 1] = before[i] + wanted[i];
        }
        weight = cell.weight();
        surplus = surplusWeight;
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
        return (surplus * below - weight * (wanted.length - below)) / wanted.length;
    }

    private double intercept(int below) {
        return (weight * (before[wanted.length] - before[below]) - surplus * before[below]) / wanted.length;
    }
}
