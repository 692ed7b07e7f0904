package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The Boston mechanism, which invites untruthful ranking; here only to prove that the fuzzer would notice. */
final class ImmediateAcceptance {

    private ImmediateAcceptance() {}

    static MatchingOutcome match(MatchingProblem problem) {
        int n = problem.applicants();
        Choices lists = problem.choices();
        Integer[] choice = new Integer[n];
        Arrays.fill(choice, MatchingOutcome.NONE);
        int[] count = new int[problem.forest().nodes()];
        for (int round = 0; round < problem.places().size(); round++) {
            List<int[]> offers = new ArrayList<>();
            for (int a = 0; a < n; a++) {
                int position = lists.first(a) + round;
                if (choice[a] == MatchingOutcome.NONE && position < lists.end(a) && lists.eligibleAt(position)) {
                    offers.add(new int[] {a, position});
                }
            }
            offers.sort(Comparator.comparingLong((int[] o) -> -problem.key(o[0], o[1], lists.placeAt(o[1]))));
            for (int[] offer : offers) {
                int cell = problem.cell(offer[0], lists.placeAt(offer[1]));
                if (chain(problem, cell)
                        .allMatch(node -> count[node] < problem.forest().most(node))) {
                    chain(problem, cell).forEach(node -> count[node]++);
                    choice[offer[0]] = round;
                }
            }
        }
        return MatchingOutcome.of(List.of(choice), new BitSet());
    }

    private static IntStream chain(MatchingProblem problem, int cell) {
        return IntStream.iterate(
                cell, node -> node >= 0, node -> problem.forest().parent(node));
    }
}
