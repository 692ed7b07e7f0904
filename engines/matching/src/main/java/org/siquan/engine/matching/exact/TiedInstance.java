package org.siquan.engine.matching.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Hospitals/residents with a weak order on both sides, as a list of pairs who may be matched. Pairs of a resident are
 * consecutive, best first, equal ranks = a tie; a hospital sees its pairs by level, best first, equal levels = a tie.
 * Residents and hospitals without pairs do not exist here; {@link #origin} says where a pair stands in the problem.
 * Immutable.
 */
final class TiedInstance {

    private final int[] first;
    private final int[] hospital;
    private final int[] rank;
    private final int[] level;
    private final int[] origin;
    private final int[] resident;
    private final int[] seats;
    private final int[] firstAt;
    private final int[] at;

    private TiedInstance(int[] first, int[] hospital, int[] rank, int[] level, int[] origin, int[] seats) {
        this.first = first;
        this.hospital = hospital;
        this.rank = rank;
        this.level = level;
        this.origin = origin;
        this.seats = seats;
        resident = new int[hospital.length];
        for (int r = 0; r < residents(); r++) {
            Arrays.fill(resident, first[r], first[r + 1], r);
        }
        firstAt = new int[seats.length + 1];
        for (int h : hospital) {
            firstAt[h + 1]++;
        }
        Arrays.parallelPrefix(firstAt, Integer::sum);
        at = IntStream.range(0, hospital.length)
                .boxed()
                .sorted((p, q) -> hospital[p] != hospital[q]
                        ? Integer.compare(hospital[p], hospital[q])
                        : Integer.compare(level[p], level[q]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The pairs of a problem that may be matched: eligible, at a place that is open and has seats. A level is a score, turned
     * round; ranks are strict, because lists of choices are.
     */
    static TiedInstance of(MatchingProblem problem, BitSet closed) {
        Choices choices = problem.choices();
        Rows rows = new Rows(choices.size());
        for (int a = 0; a < problem.applicants(); a++) {
            for (int position = choices.first(a); position < choices.end(a); position++) {
                int place = choices.placeAt(position);
                if (!closed.get(place) && problem.forest().most(place) > 0 && choices.eligibleAt(position)) {
                    int turned = -1 - problem.scores().at(a, position, place);
                    rows.add(a, place, position - choices.first(a), turned, position);
                }
            }
        }
        return rows.instance(problem.forest()::most);
    }

    /** The instance of these pairs alone. */
    TiedInstance keep(BitSet pairs) {
        Rows rows = new Rows(pairs.cardinality());
        for (int p = pairs.nextSetBit(0); p >= 0; p = pairs.nextSetBit(p + 1)) {
            rows.add(resident[p], hospital[p], rank[p], level[p], origin[p]);
        }
        return rows.instance(this::seats);
    }

    int residents() {
        return first.length - 1;
    }

    int hospitals() {
        return seats.length;
    }

    int pairs() {
        return hospital.length;
    }

    /** The resident's best pair. */
    int first(int resident) {
        return first[resident];
    }

    /** Behind the resident's last pair. */
    int end(int resident) {
        return first[resident + 1];
    }

    int resident(int pair) {
        return resident[pair];
    }

    int hospital(int pair) {
        return hospital[pair];
    }

    int rank(int pair) {
        return rank[pair];
    }

    int level(int pair) {
        return level[pair];
    }

    /** Position of the pair in the choices of the problem. */
    int origin(int pair) {
        return origin[pair];
    }

    /** Seats of a hospital, at most its pairs. */
    int seats(int hospital) {
        return seats[hospital];
    }

    /** True if a hospital has fewer seats than pairs; else it takes everybody who comes. */
    boolean contested(int hospital) {
        return seats[hospital] < size(hospital);
    }

    /** Pairs of a hospital. */
    int size(int hospital) {
        return firstAt[hospital + 1] - firstAt[hospital];
    }

    /** The hospital's pair at an index from 0, best level first. */
    int at(int hospital, int index) {
        return at[firstAt[hospital] + index];
    }

    /** Collects pairs, residents ascending and each by rank, and numbers what occurs in them anew. */
    static final class Rows {
        private final int[][] columns;
        private int size;

        Rows(int most) {
            columns = new int[5][most];
        }

        void add(int resident, int hospital, int rank, int level, int origin) {
            int[] row = {resident, hospital, rank, level, origin};
            for (int c = 0; c < row.length; c++) {
                columns[c][size] = row[c];
            }
            size++;
        }

        /** @param seats of a hospital by its number in the rows */
        TiedInstance instance(IntUnaryOperator seats) {
            int[] residents = numbered(0);
            int[] hospitals = numbered(1);
            int[] first = new int[residents.length + 1];
            int[] hospital = new int[size];
            for (int p = 0; p < size; p++) {
                first[Arrays.binarySearch(residents, columns[0][p]) + 1]++;
                hospital[p] = Arrays.binarySearch(hospitals, columns[1][p]);
            }
            Arrays.parallelPrefix(first, Integer::sum);
            return new TiedInstance(
                    first,
                    hospital,
                    Arrays.copyOf(columns[2], size),
                    Arrays.copyOf(columns[3], size),
                    Arrays.copyOf(columns[4], size),
                    useful(hospitals, hospital, seats));
        }

        /** Seats that nobody could take are none: a hospital has at most as many as pairs. */
        private static int[] useful(int[] hospitals, int[] hospital, IntUnaryOperator seats) {
            int[] useful = new int[hospitals.length];
            for (int h : hospital) {
                useful[h] = Math.min(useful[h] + 1, seats.applyAsInt(hospitals[h]));
            }
            return useful;
        }

        private int[] numbered(int column) {
            return Arrays.stream(columns[column], 0, size).sorted().distinct().toArray();
        }
    }
}
