package org.siquan.engine.matching.verify;

import java.util.Arrays;

/**
 * From which priority on an applicant was passed over, where everybody chooses in turn, the highest priority first.
 *
 * <p><b>The rule.</b> A full bound excuses a refusal only of those who come after everybody whom it counts: at their turn it
 * was full already. Whoever is refused a choice needs one such bound around it. With one score per applicant this holds for
 * one outcome alone, whatever bounds cross: by induction over the turns, what is left when it is somebody's turn is known, a
 * choice that still fits has no such bound, and one that does not fit has one. So the check is a proof of the outcome, and
 * that no other is better for the first who would have another place.
 *
 * @implNote O(total size of all bounds)
 */
final class InTurn {

    private InTurn() {}

    /** Per cell the smallest key that gives cause to complain there; {@link Exchange#NEVER} for closed places. */
    static long[] enteringFrom(GivenRound round, PublishedOutcome outcome, Holding holding) {
        Cells cells = round.cells();
        long[] from = new long[cells.size()];
        Arrays.fill(from, Exchange.ALWAYS);
        for (int bound = 0; bound < round.bounds().size(); bound++) {
            if (holding.full(bound)) {
                long last = last(cells, holding, bound);
                for (int i = cells.firstCell(bound); i < cells.endOfCells(bound); i++) {
                    int cell = cells.cellAt(i);
                    from[cell] = Math.max(from[cell], last);
                }
            }
        }
        for (int cell = 0; cell < from.length; cell++) {
            from[cell] = outcome.closed(cells.place(cell)) ? Exchange.NEVER : from[cell];
        }
        return from;
    }

    /** The smallest key that the bound counts; of a bound that lets nobody in the key of nobody, after which none comes. */
    private static long last(Cells cells, Holding holding, int bound) {
        long last = Holding.NOBODY;
        for (int i = cells.firstCell(bound); i < cells.endOfCells(bound); i++) {
            last = Math.min(last, holding.last(cells.cellAt(i)));
        }
        return last;
    }
}
