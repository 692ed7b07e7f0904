package org.siquan.engine.scheduling.clerkship;

import org.siquan.engine.scheduling.search.FastRandom;

/** Draws one of the moves, each with its share; shares in 64ths, found by trying. */
final class MoveMix implements Move {

    private final Move[] wheel = new Move[64];

    MoveMix(Roster roster) {
        int at = 0;
        at = fill(at, 10, new ChangeHospital());
        at = fill(at, 10, new ReplaceDiscipline());
        at = fill(at, 8, new SwapStays(false));
        at = fill(at, 5, new SwapStays(true));
        at = fill(at, 7, new RotateStays());
        at = fill(at, 5, new ChangeHospitals());
        at = fill(at, 5, new MoveInTime());
        at = fill(at, 4, new ExchangeStays());
        fill(at, wheel.length - at, roster.duration > 1 ? new ShiftStays() : new ChangeHospital());
    }

    private int fill(int from, int share, Move move) {
        for (int i = 0; i < share; i++) {
            wheel[from + i] = move;
        }
        return from + share;
    }

    @Override
    public boolean draw(FastRandom random, Window window) {
        return wheel[(int) (random.nextLong() >>> 58)].draw(random, window);
    }
}
