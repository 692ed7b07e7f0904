package org.siquan.engine.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.RunControl;

/**
 * Score-ordered choice (平行志愿): the applicants choose one after the other, best score first.
 *
 * <p><b>Needs</b> one score per applicant, the same at every place. <b>Guarantees</b>: with it the outcome is the only
 * stable one, efficient, and nobody gains by ranking untruthfully. <b>Does not guarantee</b> anything where places score
 * differently; use {@link DeferredAcceptance} then.
 *
 * @implNote O(applicants × (log applicants + choices × depth)). Source: Svensson 1999,
 *     doi:10.1007/s003550050160.
 */
public final class SerialDictatorship implements Mechanism {

    /** Throws IllegalArgumentException if an applicant has different scores at different places. */
    @Override
    public MatchingOutcome match(MatchingProblem problem, Set<String> closed, RunControl control) {
        int n = problem.applicants().size();
        int[] score = new int[n];
        for (int a = 0; a < n; a++) {
            score[a] = score(problem.applicants().get(a));
        }
        boolean[] open = problem.all();
        closed.forEach(id -> open[problem.place(id)] = false);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt((Integer a) -> -score[a])
                        .thenComparingLong(a -> problem.applicants().get(a).tie()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] choice = new int[n];
        Arrays.fill(choice, MatchingOutcome.NONE);
        int[] count = new int[problem.nodes()];
        long proposals = 0;
        for (int applicant : order) {
            for (int k = 0; k < problem.choices(applicant) && choice[applicant] == MatchingOutcome.NONE; k++) {
                int place = problem.place(applicant, k);
                if (!open[place] || !problem.eligible(applicant, k)) {
                    continue;
                }
                proposals++;
                int[] chain = problem.chain(applicant, place);
                if (Arrays.stream(chain).allMatch(node -> count[node] < problem.cap(node))) {
                    Arrays.stream(chain).forEach(node -> count[node]++);
                    choice[applicant] = k;
                }
            }
        }
        control.progress().report("matching.propose", Math.max(1, n), Math.max(1, n));
        return new MatchingOutcome(choice, closed, proposals);
    }

    private static int score(Applicant applicant) {
        long different =
                applicant.choices().stream().mapToInt(Choice::score).distinct().count();
        if (different > 1) {
            throw new IllegalArgumentException(
                    "applicant %s must have one score at all places, had %d%nTry: DeferredAcceptance"
                            .formatted(applicant.id(), different));
        }
        return applicant.choices().isEmpty()
                ? 0
                : applicant.choices().getFirst().score();
    }
}
