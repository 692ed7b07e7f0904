package org.siquan.engine.matching.verify;

import java.util.Arrays;
import java.util.List;

/** Who holds what by the published outcome, counted per cell and per bound. O(applicants + size of all bounds). */
final class Holding {

    /** The key of nobody. */
    static final long NOBODY = Long.MAX_VALUE;

    private final GivenRound round;
    private final int[] count;
    private final long[] last;
    private final int[] held;

    private Holding(GivenRound round) {
        this.round = round;
        count = new int[round.cells().size()];
        last = new long[count.length];
        Arrays.fill(last, NOBODY);
        held = new int[round.bounds().size()];
    }

    /** Counts an outcome whose choices all exist. */
    static Holding of(GivenRound round, PublishedOutcome outcome, int threads) {
        List<Holding> parts = Ranges.each(round.applicants(), threads, (from, to) -> {
            Holding part = new Holding(round);
            part.seat(outcome, from, to);
            return part;
        });
        Holding whole = parts.getFirst();
        parts.subList(1, parts.size()).forEach(whole::merge);
        whole.sum();
        return whole;
    }

    private void seat(PublishedOutcome outcome, int from, int to) {
        Wishes wishes = round.wishes();
        for (int a = from; a < to; a++) {
            int choice = outcome.choice(a);
            if (choice >= 0) {
                int position = wishes.first(a) + choice;
                int place = wishes.place(position);
                int cell = round.cells().cell(place, round.type(a));
                count[cell]++;
                last[cell] = Math.min(last[cell], round.key(a, position, place));
            }
        }
    }

    private void merge(Holding part) {
        for (int cell = 0; cell < count.length; cell++) {
            count[cell] += part.count[cell];
            last[cell] = Math.min(last[cell], part.last[cell]);
        }
    }

    private void sum() {
        for (int bound = 0; bound < held.length; bound++) {
            for (int i = round.cells().firstCell(bound); i < round.cells().endOfCells(bound); i++) {
                held[bound] += count[round.cells().cellAt(i)];
            }
        }
    }

    int inCell(int cell) {
        return count[cell];
    }

    /** Smallest key in a cell; {@link #NOBODY} if it is empty. */
    long last(int cell) {
        return last[cell];
    }

    /** Applicants that a bound counts. */
    int in(int bound) {
        return held[bound];
    }

    boolean full(int bound) {
        return held[bound] >= round.bounds().get(bound).most();
    }

    /** True if one fewer would break the bound's minimum. */
    boolean justEnough(int bound) {
        int least = round.bounds().get(bound).least();
        return least > 0 && held[bound] <= least;
    }
}
