package org.siquan.engine.intake.plan;

import java.util.Arrays;

/** Whole seats by offering, intake year (0 = first) and region. Immutable. */
public final class IntakePlan {

    private final int[][][] seats;

    private IntakePlan(int[][][] seats) {
        this.seats = seats;
    }

    /** A plan of these numbers, shape [offering][year][region]; they are copied. */
    public static IntakePlan of(int[][][] seats) {
        return new IntakePlan(Arrays.stream(seats)
                .map(years -> Arrays.stream(years).map(int[]::clone).toArray(int[][]::new))
                .toArray(int[][][]::new));
    }

    public int at(int offering, int year, int region) {
        return seats[offering][year][region];
    }

    /** Seats of all regions. */
    public int at(int offering, int year) {
        return Arrays.stream(seats[offering][year]).sum();
    }

    /** Seats that differ from another plan of the same problem, over offerings and years. */
    public int moved(IntakePlan other) {
        int sum = 0;
        for (int o = 0; o < seats.length; o++) {
            for (int t = 0; t < seats[o].length; t++) {
                sum += Math.abs(at(o, t) - other.at(o, t));
            }
        }
        return sum;
    }

    public int offerings() {
        return seats.length;
    }

    /** Whether the plan has this shape. */
    public boolean fits(IntakeProblem problem) {
        return seats.length == problem.offerings().size()
                && Arrays.stream(seats)
                        .allMatch(years -> years.length == problem.intakeYears()
                                && Arrays.stream(years)
                                        .allMatch(r ->
                                                r.length == problem.regions().size()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntakePlan plan && Arrays.deepEquals(seats, plan.seats);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(seats);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(seats);
    }
}
