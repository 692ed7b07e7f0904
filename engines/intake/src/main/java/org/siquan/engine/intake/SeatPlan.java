package org.siquan.engine.intake;

import java.util.Arrays;
import java.util.List;

/** Seats per programme and region. Immutable; it does not claim to be right, see the verifier. */
public final class SeatPlan {

    private final int[][] seats;

    private SeatPlan(int[][] seats) {
        this.seats = seats;
    }

    /** A plan from outside; shape [programme][region]. */
    public static SeatPlan of(List<List<Integer>> seats) {
        return new SeatPlan(seats.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
    }

    static SeatPlan owning(int[][] seats) {
        return new SeatPlan(seats);
    }

    /** Seats of one programme for one region. */
    public int at(int programme, int region) {
        return seats[programme][region];
    }

    /** Seats of one programme for all regions. */
    public int of(int programme) {
        return Arrays.stream(seats[programme]).sum();
    }

    /** Shape [programme][region]. */
    public List<List<Integer>> rows() {
        return Arrays.stream(seats)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    public int programmes() {
        return seats.length;
    }
}
