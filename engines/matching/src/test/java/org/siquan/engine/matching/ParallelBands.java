package org.siquan.engine.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Banded parallel choice, the "application-rejection" mechanisms of Chinese admission (Chen and Kesten 2017,
 * doi:10.1086/689773): lists are cut into bands of {@code e} choices. Within a band a seat is only held and may be lost to
 * somebody who comes before; at its end whoever holds one keeps it, and the others go on to the next band with what is left.
 * Here only to be compared with, and to prove that the fuzzer would notice; upper bounds that nest, no soft reserves.
 */
final class ParallelBands {

    private final MatchingProblem problem;
    private final Choices lists;
    /** Per applicant the index of the choice held, or NONE. */
    private final Integer[] held;
    /** Per applicant the next choice to propose to. */
    private final int[] next;

    private ParallelBands(MatchingProblem problem) {
        this.problem = problem;
        lists = problem.choices();
        held = new Integer[problem.applicants()];
        Arrays.fill(held, MatchingOutcome.NONE);
        next = new int[held.length];
    }

    /** @param e choices in each band, from 1: immediate acceptance, to the longest list: deferred acceptance */
    static MatchingOutcome match(MatchingProblem problem, int e) {
        ParallelBands bands = new ParallelBands(problem);
        BitSet settled = new BitSet();
        for (int end = e; end - e < problem.choices().longest(); end += e) {
            bands.deferWithin(end, settled);
            for (int a = 0; a < bands.held.length; a++) {
                settled.set(a, bands.held[a] != MatchingOutcome.NONE);
            }
        }
        return MatchingOutcome.of(List.of(bands.held), new BitSet());
    }

    private void deferWithin(int end, BitSet settled) {
        while (propose(end)) {
            int[] count = new int[problem.forest().nodes()];
            settled.stream().forEach(a -> enter(a, count));
            IntStream.range(0, held.length)
                    .filter(a -> held[a] != MatchingOutcome.NONE && !settled.get(a))
                    .boxed()
                    .sorted(Comparator.comparingLong(this::key).reversed())
                    .forEach(a -> {
                        if (!enter(a, count)) {
                            held[a] = MatchingOutcome.NONE;
                        }
                    });
        }
    }

    /** Everybody who holds nothing proposes once; false if nobody has a choice left in the band. */
    private boolean propose(int end) {
        boolean any = false;
        for (int a = 0; a < held.length; a++) {
            int last = Math.min(end, lists.end(a) - lists.first(a));
            while (held[a] == MatchingOutcome.NONE && next[a] < last) {
                int k = next[a]++;
                held[a] = lists.eligibleAt(lists.first(a) + k) ? k : MatchingOutcome.NONE;
                any |= held[a] == k;
            }
        }
        return any;
    }

    private boolean enter(int applicant, int[] count) {
        int cell = problem.cell(applicant, lists.placeAt(lists.first(applicant) + held[applicant]));
        if (!chain(cell).allMatch(node -> count[node] < problem.forest().most(node))) {
            return false;
        }
        chain(cell).forEach(node -> count[node]++);
        return true;
    }

    private long key(int applicant) {
        int position = lists.first(applicant) + held[applicant];
        return problem.key(applicant, position, lists.placeAt(position));
    }

    private IntStream chain(int cell) {
        return IntStream.iterate(
                cell, node -> node >= 0, node -> problem.forest().parent(node));
    }
}
