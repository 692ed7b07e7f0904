package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The Boston mechanism, which invites untruthful ranking; here only to prove that the fuzzer would notice. */
final class ImmediateAcceptance {

    private ImmediateAcceptance() {}

    static MatchingOutcome match(MatchingProblem problem) {
        int n = problem.applicants().size();
        Integer[] choice = new Integer[n];
        Arrays.fill(choice, MatchingOutcome.NONE);
        int[] count = new int[problem.nodes()];
        for (int round = 0; round < problem.places().size(); round++) {
            List<int[]> offers = new ArrayList<>();
            for (int a = 0; a < n; a++) {
                if (choice[a] == MatchingOutcome.NONE && round < problem.choices(a) && problem.eligible(a, round)) {
                    offers.add(new int[] {a, round});
                }
            }
            offers.sort((x, y) -> x == y ? 0 : problem.compare(x[0], x[1], y[0], y[1]));
            for (int[] offer : offers) {
                int[] chain = problem.chain(offer[0], problem.place(offer[0], offer[1]));
                if (Arrays.stream(chain).allMatch(node -> count[node] < problem.cap(node))) {
                    Arrays.stream(chain).forEach(node -> count[node]++);
                    choice[offer[0]] = offer[1];
                }
            }
        }
        return MatchingOutcome.of(List.of(choice), Set.of());
    }
}
