package org.siquan.engine.matching.mechanism;

import org.siquan.engine.matching.MatchingProblem;

/** Who chooses first where everybody has one score: the higher score, then the smaller tie number. */
final class ScoreOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private ScoreOrder() {}

    /**
     * Applicants, first to choose first. A stable sort by counting digits, from the order of the lottery. O(applicants).
     *
     * @param problem with common scores
     */
    static int[] of(MatchingProblem problem) {
        int n = problem.applicants();
        int[] order = new int[n];
        long highest = Integer.MIN_VALUE;
        long lowest = Integer.MAX_VALUE;
        for (int t = 0; t < n; t++) {
            int a = problem.roster().byTie(t);
            order[t] = a;
            int score = problem.scores().at(a, 0, 0);
            highest = Math.max(highest, score);
            lowest = Math.min(lowest, score);
        }
        for (int shift = 0; n > 0 && (highest - lowest) >> shift > 0; shift += DIGIT_BITS) {
            order = byDigit(problem, order, highest, shift);
        }
        return order;
    }

    private static int[] byDigit(MatchingProblem problem, int[] order, long highest, int shift) {
        int[] next = new int[DIGITS + 1];
        for (int a : order) {
            next[digit(problem, a, highest, shift) + 1]++;
        }
        for (int d = 0; d < DIGITS; d++) {
            next[d + 1] += next[d];
        }
        int[] sorted = new int[order.length];
        for (int a : order) {
            sorted[next[digit(problem, a, highest, shift)]++] = a;
        }
        return sorted;
    }

    private static int digit(MatchingProblem problem, int a, long highest, int shift) {
        return (int) ((highest - problem.scores().at(a, 0, 0)) >> shift) & (DIGITS - 1);
    }
}
