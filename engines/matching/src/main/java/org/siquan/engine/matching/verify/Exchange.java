package org.siquan.engine.matching.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which priority on an applicant could come in at a cell.
 *
 * <p><b>The rule.</b> Of all sets of holders that keep the upper bounds, the places together like one better that fills more
 * of the softly reserved seats (a reserve counts its holders up to its seats; whoever belongs to several counts in each),
 * and of two that fill as many the one with the higher priorities. An applicant has cause to complain about an open place
 * that they may enter and want more than what they have, if taking them in, and at most one holder out, keeps every upper
 * bound and every minimum that is met, and makes the set better. The holder may be the applicant, moving from another seat
 * of the same bound: that counts if the priority at the wanted place is at least as high. Whose own leaving would break a
 * minimum has no cause; and where quotas ask for minima the places together hold at most as many as there are applicants, so
 * that seats kept for minima bind.
 *
 * <p>So nobody has cause where one full bound around the place is held by people who all come before them or fill a reserve;
 * a seat is left empty only under a full bound (no waste), and an outsider keeps no seat of a reserve while a member waits.
 * Where bounds nest, one exchange is all that need be looked at: the choice of the places is that of a valuated matroid
 * (Fleiner 2003, doi:10.1287/moor.28.1.103.14256; Kojima, Tamura and Yokoo 2018, Journal of Economic Theory 176,
 * 803–833). Where they cross, this is the definition.
 *
 * @implNote O(Σ over cells of the cells in the smallest full bound around it); cells alike in all that counts are looked at
 *     once
 */
final class Exchange {

    /** Nobody may come in. */
    static final long NEVER = Long.MAX_VALUE;

    /** Everybody may come in. */
    static final long ALWAYS = Long.MIN_VALUE;

    private static final int WORTH_REMEMBERING = 64;

    private final GivenRound round;
    private final Cells cells;
    private final Holding holding;
    private final Claims.Stability stability;
    private final Map<List<Integer>, Long> known = new HashMap<>();

    Exchange(GivenRound round, Holding holding, Claims.Stability stability) {
        this.round = round;
        this.cells = round.cells();
        this.holding = holding;
        this.stability = stability;
    }

    /** What is asked about the holders who could make room for a newcomer. */
    interface Seeing {
        /**
         * Looks at one of them.
         *
         * @param holder cell whose holders could make room
         * @param gain reserved seats that would be filled more
         * @return false = enough seen
         */
        boolean see(int holder, int gain);
    }

    /** Per cell the smallest key that gives cause to complain there; {@link #NEVER} for closed places. */
    long[] enteringFrom(PublishedOutcome outcome) {
        long[] from = new long[cells.size()];
        for (int cell = 0; cell < from.length; cell++) {
            from[cell] = outcome.closed(cells.place(cell)) ? NEVER : enteringFrom(cell);
        }
        return from;
    }

    private long enteringFrom(int cell) {
        int[] full = fullAround(cell);
        if (full.length == 0) {
            return ALWAYS;
        }
        boolean alike = span(full[0]) > WORTH_REMEMBERING && nothingOwn(cell);
        if (!alike) {
            return search(cell, full);
        }
        return known.computeIfAbsent(Arrays.stream(full).boxed().toList(), any -> search(cell, full));
    }

    private int span(int bound) {
        return cells.endOfCells(bound) - cells.firstCell(bound);
    }

    /** True if the answer depends on the full bounds around the cell alone. */
    boolean nothingOwn(int cell) {
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            int bound = cells.boundAt(i);
            int reserved = round.bounds().get(bound).reserved();
            if (holding.justEnough(bound) || (reserved > 0 && holding.in(bound) <= reserved)) {
                return false;
            }
        }
        return stability != Claims.Stability.WITHIN_PLACES;
    }

    long search(int cell, int[] full) {
        long[] from = {NEVER};
        makeRoom(cell, full, (holder, gain) -> {
            if (gain > 0) {
                from[0] = ALWAYS;
            } else if (gain == 0) {
                from[0] = Math.min(from[0], surpassing(holding.last(holder)));
            }
            return from[0] != ALWAYS;
        });
        return from[0];
    }

    /** The smallest key that comes before this holder. Keys are equal only for the holder's own other choices. */
    private long surpassing(long key) {
        if (stability != Claims.Stability.TIES_KEPT) {
            return key;
        }
        long score = key >> 32;
        return score == Integer.MAX_VALUE ? NEVER : (score + 1) << 32;
    }

    /** The full bounds around a cell, the smallest first. */
    int[] fullAround(int cell) {
        int[] full = new int[cells.endOfBounds(cell) - cells.firstBound(cell)];
        int found = 0;
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            if (holding.full(cells.boundAt(i))) {
                full[found++] = cells.boundAt(i);
            }
        }
        for (int i = 1; i < found; i++) {
            for (int j = i; j > 0 && span(full[j]) < span(full[j - 1]); j--) {
                int swapped = full[j];
                full[j] = full[j - 1];
                full[j - 1] = swapped;
            }
        }
        return Arrays.copyOf(full, found);
    }

    /** Shows the cells of which one holder fewer makes room for a newcomer in {@code cell}. */
    void makeRoom(int cell, int[] full, Seeing seeing) {
        boolean within = stability == Claims.Stability.WITHIN_PLACES;
        int from = within ? cells.firstCell(cells.place(cell)) : cells.firstCell(full[0]);
        int to = within ? cells.endOfCells(cells.place(cell)) : cells.endOfCells(full[0]);
        for (int i = from; i < to; i++) {
            int holder = cells.cellAt(i);
            if (holding.inCell(holder) > 0
                    && countedInAll(holder, full)
                    && !breaksMinimum(cell, holder)
                    && !seeing.see(holder, gain(cell, holder))) {
                return;
            }
        }
    }

    private boolean countedInAll(int cell, int[] full) {
        for (int bound : full) {
            if (!counts(bound, cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(int bound, int cell) {
        return round.bounds().get(bound).counts(cells.place(cell), cells.type(cell));
    }

    /** True if one holder fewer breaks a minimum for which the newcomer does not count. */
    boolean breaksMinimum(int cell, int holder) {
        for (int i = cells.firstBound(holder); i < cells.endOfBounds(holder); i++) {
            if (holding.justEnough(cells.boundAt(i)) && !counts(cells.boundAt(i), cell)) {
                return true;
            }
        }
        return false;
    }

    /** Reserved seats filled more, less those filled no longer, by one more in {@code cell} for one of {@code holder}. */
    private int gain(int cell, int holder) {
        int gain = 0;
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            int bound = cells.boundAt(i);
            gain += holding.in(bound) < round.bounds().get(bound).reserved() && !counts(bound, holder) ? 1 : 0;
        }
        for (int i = cells.firstBound(holder); i < cells.endOfBounds(holder); i++) {
            int bound = cells.boundAt(i);
            gain -= holding.in(bound) <= round.bounds().get(bound).reserved() && !counts(bound, cell) ? 1 : 0;
        }
        return gain;
    }
}
