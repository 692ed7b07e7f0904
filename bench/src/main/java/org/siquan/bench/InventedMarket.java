package org.siquan.bench;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.QuotaForestBuilder;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.GivenRoundBuilder;
import org.siquan.engine.matching.verify.Priority;
import org.siquan.engine.matching.verify.Wishes;

/**
 * An invented market of any size, the same for the same numbers.
 *
 * @param choices on every list, all different
 * @param skew exponent of the popularity of places: the i-th is wished for with weight 1 / i^skew; 0 = all alike
 * @param placeScores true: the score is computed from three marks and the weights of each place; false: one score
 * @param quotas true: five places form an order with 90 % of their seats, five orders an enterprise with 95 % of theirs
 * @param majors true: every {@value #MAJORS}-th place is of one major, which may hold as much as all majors must on average;
 *     majors cross orders and enterprises
 * @param reserves true: of every place at most 60 % for the learners of 冀, and a tenth kept softly for those of 津
 */
record InventedMarket(
        int applicants,
        int choices,
        int places,
        double skew,
        boolean placeScores,
        boolean quotas,
        boolean majors,
        boolean reserves,
        long seed) {

    private static final int SUBJECTS = 3;
    private static final int FULL_MARKS = 150;
    private static final double SAME_IN_ALL_SUBJECTS = 0.7;
    private static final double SEATS_PER_APPLICANT = 0.9;
    private static final int BUNDLE = 5;
    private static final double IN_ORDER = 0.9;
    private static final double IN_ENTERPRISE = 0.95;
    private static final int MAJORS = 600;
    private static final List<Set<String>> TYPES = List.of(Set.of("京"), Set.of("津"), Set.of("冀"));

    /** The columns of the market, for the engine and for the verifier; nobody changes them. */
    static final class Columns {
        private final byte @Nullable [] type;
        private final short[] lists;
        private final short[][] marks;
        private final int[] weights;
        private final short[] total;

        private Columns(InventedMarket market) {
            type = market.reserves ? market.types() : null;
            lists = market.lists();
            marks = market.placeScores ? market.marks() : new short[0][];
            weights = market.placeScores ? market.weights() : new int[0];
            total = market.placeScores ? new short[0] : market.total();
        }
    }

    Columns columns() {
        return new Columns(this);
    }

    MatchingProblem problem(Columns columns) {
        return MatchingProblem.of(
                Roster.of(new Numbered("A", applicants), columns.type, null),
                new Numbered("P", places)
                        .stream().map(id -> new Place(id, id, 0, seats())).toList(),
                Choices.rows(choices, columns.lists),
                placeScores ? Scores.weighted(columns.marks, columns.weights) : Scores.common(columns.total),
                forest());
    }

    /** The same market as it is given to the verifier, past the engine. */
    GivenRound given(Columns columns) {
        GivenRoundBuilder round = GivenRound.builder(reserves ? TYPES : List.of(Set.of()));
        for (int p = 0; p < places; p++) {
            round.place("P" + p, "P" + p, 0, seats());
        }
        int order = (int) (BUNDLE * seats() * IN_ORDER);
        int enterprise = (int) (BUNDLE * order * IN_ENTERPRISE);
        for (int p = 0; quotas && p < places; p += BUNDLE) {
            round.quota("O" + p, "O" + p, 0, order, range(p, p + BUNDLE), null);
            if (p % (BUNDLE * BUNDLE) == 0) {
                round.quota("E" + p, "E" + p, 0, enterprise, range(p, p + BUNDLE * BUNDLE), null);
            }
        }
        for (int m = 0; majors && m < Math.min(MAJORS, places); m++) {
            round.quota("M" + m, "M" + m, 0, inMajor(m), major(m), null);
        }
        for (int p = 0; reserves && p < places; p++) {
            round.quota("ji" + p, "ji" + p, 0, seats() * 6 / 10, range(p, p + 1), "冀");
            round.reserve("r" + p, "r" + p, p, "津", seats() / 10, false);
        }
        return round.applicants(new Numbered("A", applicants), columns.type, null)
                .wishes(
                        Wishes.rows(choices, columns.lists),
                        placeScores
                                ? Priority.weighted(columns.marks, columns.weights)
                                : Priority.common(columns.total))
                .build();
    }

    /** Seats of a place, so that nine in ten applicants can be seated within all bounds. */
    private int seats() {
        double within = quotas ? IN_ORDER * IN_ENTERPRISE : 1;
        return Math.max(1, (int) Math.round(applicants * SEATS_PER_APPLICANT / places / within));
    }

    private QuotaForest forest() {
        QuotaForestBuilder forest = new QuotaForestBuilder(reserves ? TYPES : List.of(Set.of()));
        for (int p = 0; p < places; p++) {
            forest.place("P" + p, "P" + p, seats());
        }
        int order = (int) (BUNDLE * seats() * IN_ORDER);
        int enterprise = (int) (BUNDLE * order * IN_ENTERPRISE);
        for (int p = 0; quotas && p < places; p += BUNDLE) {
            forest.quota("O" + p, "O" + p, 0, order, range(p, p + BUNDLE), null);
            if (p % (BUNDLE * BUNDLE) == 0) {
                forest.quota("E" + p, "E" + p, 0, enterprise, range(p, p + BUNDLE * BUNDLE), null);
            }
        }
        for (int m = 0; majors && m < Math.min(MAJORS, places); m++) {
            forest.quota("M" + m, "M" + m, 0, inMajor(m), major(m), null);
        }
        for (int p = 0; reserves && p < places; p++) {
            BitSet one = range(p, p + 1);
            forest.quota("ji" + p, "ji" + p, 0, seats() * 6 / 10, one, "冀");
        }
        for (int p = 0; reserves && p < places; p++) {
            forest.reserve("r" + p, "r" + p, p, "津", seats() / 10, false);
        }
        return forest.build();
    }

    private BitSet major(int major) {
        BitSet set = new BitSet();
        for (int p = major; p < places; p += MAJORS) {
            set.set(p);
        }
        return set;
    }

    private int inMajor(int major) {
        return (int) (major(major).cardinality() * seats() * IN_ORDER * IN_ENTERPRISE);
    }

    private BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, Math.min(places, to));
        return set;
    }

    private byte[] types() {
        SplittableRandom random = new SplittableRandom(seed + 1);
        byte[] type = new byte[applicants];
        for (int a = 0; a < applicants; a++) {
            type[a] = (byte) random.nextInt(TYPES.size());
        }
        return type;
    }

    private short[] total() {
        short[][] marks = marks();
        short[] total = new short[applicants];
        for (int a = 0; a < applicants; a++) {
            for (short[] subject : marks) {
                total[a] += subject[a];
            }
        }
        return total;
    }

    /** Marks of an applicant are alike: a common part and one of each subject, both normal. */
    private short[][] marks() {
        SplittableRandom random = new SplittableRandom(seed + 2);
        short[][] marks = new short[SUBJECTS][applicants];
        double own = Math.sqrt(1 - SAME_IN_ALL_SUBJECTS * SAME_IN_ALL_SUBJECTS);
        for (int a = 0; a < applicants; a++) {
            double common = random.nextGaussian();
            for (int s = 0; s < SUBJECTS; s++) {
                double mark = 90 + 20 * (SAME_IN_ALL_SUBJECTS * common + own * random.nextGaussian());
                marks[s][a] = (short) Math.clamp(Math.round(mark), 0, FULL_MARKS);
            }
        }
        return marks;
    }

    private int[] weights() {
        SplittableRandom random = new SplittableRandom(seed + 3);
        return IntStream.range(0, places * SUBJECTS)
                .map(i -> 1 + random.nextInt(100))
                .toArray();
    }

    private short[] lists() {
        short[] lists = new short[Math.multiplyExact(applicants, choices)];
        int[] popular = popular();
        int blocks = 256;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + block);
            long[] seen = new long[(places >> 6) + 1];
            int from = (int) ((long) applicants * block / blocks);
            int to = (int) ((long) applicants * (block + 1) / blocks);
            for (int a = from; a < to; a++) {
                int at = a * choices;
                for (int k = 0; k < choices; ) {
                    int p = popular[random.nextInt(popular.length)];
                    if ((seen[p >> 6] & (1L << p)) == 0) {
                        seen[p >> 6] |= 1L << p;
                        lists[at + k++] = (short) p;
                    }
                }
                for (int k = 0; k < choices; k++) {
                    seen[(lists[at + k] & 0xffff) >> 6] = 0;
                }
            }
        });
        return lists;
    }

    /** Places in proportion to their popularity; the popular ones are spread over the numbering. */
    private int[] popular() {
        List<Integer> urn = new ArrayList<>();
        double[] weight = IntStream.rangeClosed(1, places)
                .mapToDouble(i -> Math.pow(i, -skew))
                .toArray();
        double sum = IntStream.range(0, places).mapToDouble(i -> weight[i]).sum();
        for (int i = 0; i < places; i++) {
            int tickets = Math.max(1, (int) Math.round(weight[i] / sum * places * 50));
            int place = (int) (i * 7_919L % places);
            for (int t = 0; t < tickets; t++) {
                urn.add(place);
            }
        }
        return urn.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Ids without memory. */
    private static final class Numbered extends AbstractList<String> {
        private final String prefix;
        private final int size;

        Numbered(String prefix, int size) {
            this.prefix = prefix;
            this.size = size;
        }

        @Override
        public String get(int index) {
            return prefix + index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
