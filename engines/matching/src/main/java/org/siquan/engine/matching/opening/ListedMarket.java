package org.siquan.engine.matching.opening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;

/**
 * The lists of a problem from both sides. A choice is known by its position; those that are refused or lead to a place that
 * is shut stand in no listing and name no place. Immutable.
 */
final class ListedMarket {

    /** Place of a choice that cannot be taken. */
    static final int NOWHERE = -1;

    final int applicants;
    final int places;
    /** Per applicant the position of the first choice; one more entry at the end. */
    final int[] first;
    /** Per position. */
    final int[] place;

    final int[] applicant;
    final long[] key;
    /** Per place where its listing begins; one more entry at the end. */
    final int[] listed;
    /** Positions of the choices of each place, the highest priority first. */
    final int[] listing;

    final int[] least;
    final int[] most;
    /** What nobody's place costs: more than all ranks together. */
    final long unplaced;

    private final MatchingProblem problem;
    private final BitSet shut;

    ListedMarket(MatchingProblem problem, BitSet shut) {
        this.problem = problem;
        this.shut = (BitSet) shut.clone();
        Choices choices = problem.choices();
        applicants = problem.applicants();
        places = problem.places().size();
        first = new int[applicants + 1];
        place = new int[choices.size()];
        applicant = new int[choices.size()];
        key = new long[choices.size()];
        listed = new int[places + 1];
        for (int a = 0; a < applicants; a++) {
            first[a + 1] = choices.end(a);
            for (int at = choices.first(a); at < choices.end(a); at++) {
                int wished = choices.placeAt(at);
                applicant[at] = a;
                key[at] = problem.key(a, at, wished);
                place[at] = choices.eligibleAt(at) && !shut.get(wished) ? wished : NOWHERE;
                listed[wished + 1] += place[at] == NOWHERE ? 0 : 1;
            }
        }
        listing = listing();
        least = IntStream.range(0, places)
                .map(p -> problem.places().get(p).least())
                .toArray();
        most = IntStream.range(0, places)
                .map(p -> Math.min(problem.forest().most(p), listed[p + 1] - listed[p]))
                .toArray();
        unplaced = (long) applicants * choices.longest() + 1;
    }

    private int[] listing() {
        for (int p = 0; p < places; p++) {
            listed[p + 1] += listed[p];
        }
        int[] next = Arrays.copyOf(listed, places);
        int[] positions = new int[listed[places]];
        for (int at = 0; at < place.length; at++) {
            if (place[at] != NOWHERE) {
                positions[next[place[at]]++] = at;
            }
        }
        for (int p = 0; p < places; p++) {
            int from = listed[p];
            Integer[] sorted = new Integer[listed[p + 1] - from];
            Arrays.setAll(sorted, i -> positions[from + i]);
            Arrays.sort(sorted, (x, y) -> Long.compare(key[y], key[x]));
            for (int i = 0; i < sorted.length; i++) {
                positions[from + i] = sorted[i];
            }
        }
        return positions;
    }

    MatchingProblem problem() {
        return problem;
    }

    /** True if nobody may enter the place, whatever this package decides. */
    boolean shut(int p) {
        return shut.get(p);
    }

    /** Index of the choice in the list of its applicant. */
    int rank(int position) {
        return position - first[applicant[position]];
    }

    /** Choices of an applicant. */
    int length(int a) {
        return first[a + 1] - first[a];
    }

    /** What it costs that the applicant has the choice of this index; the length of the list stands for no place. */
    long cost(int a, int rank) {
        return rank < length(a) ? rank + 1 : unplaced;
    }
}
