package org.siquan.engine.matching.mechanism;

import java.util.Arrays;
import java.util.BitSet;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;

/** Who listed each cell and has got no offer from it yet, best first. */
final class Waiting implements Heads {

    private final int[] base;
    private final int[] next;
    private final int[] positions;
    private final int[] applicants;
    private final long[] keys;

    Waiting(MatchingProblem problem, BitSet closed) {
        Choices choices = problem.choices();
        int nodes = problem.forest().nodes();
        base = new int[nodes + 1];
        each(problem, closed, (cell, applicant, position) -> base[cell + 1]++);
        for (int node = 0; node < nodes; node++) {
            base[node + 1] += base[node];
        }
        next = Arrays.copyOf(base, nodes);
        int all = base[nodes];
        positions = new int[all];
        applicants = new int[all];
        keys = new long[all];
        each(problem, closed, (cell, applicant, position) -> {
            int at = next[cell]++;
            positions[at] = position;
            applicants[at] = applicant;
            keys[at] = problem.key(applicant, position, choices.placeAt(position));
        });
        for (int node = 0; node < nodes; node++) {
            next[node] = base[node];
            sort(base[node], base[node + 1]);
        }
    }

    private interface Listing {
        void at(int cell, int applicant, int position);
    }

    private static void each(MatchingProblem problem, BitSet closed, Listing listing) {
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            for (int position = choices.first(a); position < choices.end(a); position++) {
                int place = choices.placeAt(position);
                if (choices.eligibleAt(position) && !closed.get(place)) {
                    listing.at(problem.cell(a, place), a, position);
                }
            }
        }
    }

    private void sort(int from, int to) {
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (x, y) -> Long.compare(keys[y], keys[x]));
        int[] sortedPositions = new int[order.length];
        int[] sortedApplicants = new int[order.length];
        long[] sortedKeys = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sortedPositions[i] = positions[order[i]];
            sortedApplicants[i] = applicants[order[i]];
            sortedKeys[i] = keys[order[i]];
        }
        System.arraycopy(sortedPositions, 0, positions, from, order.length);
        System.arraycopy(sortedApplicants, 0, applicants, from, order.length);
        System.arraycopy(sortedKeys, 0, keys, from, order.length);
    }

    @Override
    public boolean empty(int cell) {
        return next[cell] == base[cell + 1];
    }

    /** Reversed, so that the best comes first where the smallest key does. */
    @Override
    public long head(int cell) {
        return -keys[next[cell]];
    }

    /** The applicant's own order decides between places where they stand alike. */
    @Override
    public int order(int cell) {
        return positions[next[cell]];
    }

    /** Takes the best from a cell; the position of their choice. */
    int take(int cell) {
        return positions[next[cell]++];
    }

    /** Whom {@link #take} took last. */
    int applicant(int cell) {
        return applicants[next[cell] - 1];
    }
}
