package org.siquan.round;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Seed;

/** The order of the lottery: numbers of the file, or a shuffle, or the order of the lines. */
final class Lottery {

    private Lottery() {}

    /** Places in the lottery from 0 by the numbers of the file; null if the file has none, or a number is missing. */
    static int @Nullable [] given(Draft draft, FaultLog log) {
        Longs ties = draft.ties;
        if (ties == null) {
            return null;
        }
        long[] sorted = new long[ties.size()];
        int missing = 0;
        for (int a = 0; a < sorted.length; a++) {
            sorted[a] = ties.get(a);
            missing += sorted[a] == WholeNumbers.NONE ? 1 : 0;
        }
        if (missing == sorted.length) {
            return null;
        }
        int[] order = missing == 0 ? permutation(sorted) : null;
        if (order != null) {
            return order;
        }
        Arrays.sort(sorted);
        order = new int[sorted.length];
        boolean sound = missing == 0;
        for (int a = 0; a < order.length; a++) {
            order[a] = Arrays.binarySearch(sorted, ties.get(a));
            sound &= order[a] == 0 || sorted[order[a] - 1] != sorted[order[a]];
            sound &= order[a] == order.length - 1 || sorted[order[a] + 1] != sorted[order[a]];
        }
        if (!sound) {
            complain(draft, ties, log);
        }
        return sound ? order : null;
    }

    /** The numbers themselves if they are 0 to n - 1 already, each once; else null. */
    private static int @Nullable [] permutation(long[] ties) {
        int[] order = new int[ties.length];
        boolean[] seen = new boolean[ties.length];
        for (int a = 0; a < ties.length; a++) {
            if (ties[a] < 0 || ties[a] >= ties.length || seen[(int) ties[a]]) {
                return null;
            }
            order[a] = (int) ties[a];
            seen[order[a]] = true;
        }
        return order;
    }

    private static void complain(Draft draft, Longs ties, FaultLog log) {
        java.util.Map<Long, Integer> first = new java.util.HashMap<>();
        for (int a = 0; a < ties.size(); a++) {
            if (ties.get(a) == WholeNumbers.NONE) {
                log.error(draft.applicant(a, "tie"), RoundFaults.tieMissing());
                continue;
            }
            Integer before = first.putIfAbsent(ties.get(a), a);
            if (before != null) {
                log.error(
                        draft.applicant(a, "tie"),
                        RoundFaults.tieRepeated(ties.get(a), draft.applicantLines.get(before)));
            }
        }
    }

    /** The column to keep: none where the order of the lottery is that of the lines. */
    static int @Nullable [] column(int @Nullable [] order) {
        for (int a = 0; order != null && a < order.length; a++) {
            if (order[a] != a) {
                return order;
            }
        }
        return null;
    }

    /** A shuffle of Fisher and Yates (Durstenfeld 1964, doi:10.1145/364520.364540). */
    static int[] drawn(int applicants, Seed seed) {
        RandomGenerator random = seed.generator("rounds.ties");
        int[] order = new int[applicants];
        for (int a = 0; a < applicants; a++) {
            int other = random.nextInt(a + 1);
            order[a] = order[other];
            order[other] = a;
        }
        return order;
    }
}
