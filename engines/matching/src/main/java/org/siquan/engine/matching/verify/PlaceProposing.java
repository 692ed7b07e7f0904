package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The stable outcome that is the worst for every applicant and the best for the places: the places offer seats, best first,
 * and applicants keep the best offer they have (Gale and Shapley 1962, doi:10.2307/2312726, with the sides exchanged). For
 * bounds that nest, without minima and ties. Of all seats that fit, the next offer is the one that fills a reserved seat, then
 * the one of highest priority; what is offered so is in the places' choice from all that was not yet declined (greedy
 * extension of a valuated matroid, Dress and Wenzel 1992, doi:10.1016/0001-8708(92)90028-J), so offers may be declined one by
 * one.
 *
 * @implNote O(choices × log choices + offers × depth × log cells + Σ over seats given back of the cells that waited for them)
 *     time, 20 bytes per choice
 */
final class PlaceProposing {

    private final GivenRound round;
    private final Cells cells;
    /** Positions wished for in each cell, the highest key first. */
    private final int[] firstOffer;

    private final int[] nextOffer;
    private final int[] position;
    private final int[] applicant;
    private final int[] held;
    private final List<List<Integer>> waiting = new ArrayList<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    /** Per applicant the position they hold, or -1. */
    private final int[] holds;

    /** A cell that may offer next; an applicant's own seats of one key come in the order in which they are wanted. */
    private record Turn(int cell, int gain, long key, int position) implements Comparable<Turn> {

        private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::gain)
                .thenComparingLong(Turn::key)
                .reversed()
                .thenComparingInt(Turn::position);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    private PlaceProposing(GivenRound round, BitSet closed) {
        this.round = round;
        cells = round.cells();
        held = new int[round.bounds().size()];
        round.bounds().forEach(bound -> waiting.add(new ArrayList<>()));
        holds = new int[round.applicants()];
        Arrays.fill(holds, PublishedOutcome.NONE);
        firstOffer = new int[cells.size() + 1];
        each(closed, (cell, any, who) -> firstOffer[cell + 1]++);
        for (int cell = 0; cell < cells.size(); cell++) {
            firstOffer[cell + 1] += firstOffer[cell];
        }
        nextOffer = firstOffer.clone();
        position = new int[firstOffer[cells.size()]];
        applicant = new int[position.length];
        each(closed, (cell, wish, who) -> {
            position[nextOffer[cell]] = wish;
            applicant[nextOffer[cell]++] = who;
        });
        System.arraycopy(firstOffer, 0, nextOffer, 0, nextOffer.length);
        for (int cell = 0; cell < cells.size(); cell++) {
            sort(cell);
        }
    }

    private interface Wish {
        void at(int cell, int position, int applicant);
    }

    private void each(BitSet closed, Wish wish) {
        Wishes wishes = round.wishes();
        for (int a = 0; a < round.applicants(); a++) {
            for (int i = wishes.first(a); i < wishes.end(a); i++) {
                if (wishes.eligible(i) && !closed.get(wishes.place(i))) {
                    wish.at(cells.cell(wishes.place(i), round.type(a)), i, a);
                }
            }
        }
    }

    private void sort(int cell) {
        int from = firstOffer[cell];
        Integer[] order = new Integer[firstOffer[cell + 1] - from];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (i, j) -> Long.compare(key(cell, j), key(cell, i)));
        int[] positions = new int[order.length];
        int[] applicants = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            positions[i] = position[order[i]];
            applicants[i] = applicant[order[i]];
        }
        System.arraycopy(positions, 0, position, from, order.length);
        System.arraycopy(applicants, 0, applicant, from, order.length);
    }

    private long key(int cell, int offer) {
        return round.key(applicant[offer], position[offer], cells.place(cell));
    }

    /** The outcome, given the places that stay closed. */
    static PublishedOutcome run(GivenRound round, BitSet closed) {
        PlaceProposing proposing = new PlaceProposing(round, closed);
        for (int cell = 0; cell < proposing.cells.size(); cell++) {
            proposing.queue(cell);
        }
        for (Turn turn = proposing.turns.poll(); turn != null; turn = proposing.turns.poll()) {
            proposing.take(turn);
        }
        int[] choice = proposing.holds.clone();
        for (int a = 0; a < choice.length; a++) {
            choice[a] -= choice[a] < 0 ? 0 : round.wishes().first(a);
        }
        return PublishedOutcome.of(choice, closed);
    }

    private void queue(int cell) {
        if (nextOffer[cell] < firstOffer[cell + 1]) {
            int offer = nextOffer[cell];
            turns.add(new Turn(cell, gain(cell), key(cell, offer), position[offer]));
        }
    }

    private int gain(int cell) {
        int gain = 0;
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            gain += held[cells.boundAt(i)]
                            < round.bounds().get(cells.boundAt(i)).reserved()
                    ? 1
                    : 0;
        }
        return gain;
    }

    private void take(Turn turn) {
        int cell = turn.cell();
        if (nextOffer[cell] == firstOffer[cell + 1]) {
            return;
        }
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            int bound = cells.boundAt(i);
            if (held[bound] >= round.bounds().get(bound).most()) {
                waiting.get(bound).add(cell);
                return;
            }
        }
        if (gain(cell) != turn.gain() || key(cell, nextOffer[cell]) != turn.key()) {
            queue(cell); // things have changed since it was queued
            return;
        }
        int offer = nextOffer[cell]++;
        offer(cell, applicant[offer], position[offer]);
        queue(cell);
    }

    private void offer(int cell, int to, int at) {
        int before = holds[to];
        if (before >= 0 && before < at) {
            return; // declined at once
        }
        holds[to] = at;
        count(cell, 1);
        if (before >= 0) {
            giveBack(cells.cell(round.wishes().place(before), round.type(to)));
        }
    }

    private void count(int cell, int step) {
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            held[cells.boundAt(i)] += step;
        }
    }

    /** Takes a seat back: whoever waited for a bound around it may offer again, and reserves around it count anew. */
    private void giveBack(int cell) {
        count(cell, -1);
        for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
            int bound = cells.boundAt(i);
            List<Integer> free = List.copyOf(waiting.get(bound));
            waiting.get(bound).clear();
            free.forEach(this::queue);
            boolean unfilled = held[bound] < round.bounds().get(bound).reserved();
            for (int j = cells.firstCell(bound); unfilled && j < cells.endOfCells(bound); j++) {
                queue(cells.cellAt(j));
            }
        }
    }
}
