package org.siquan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Which bounds stand in the way of most learners: for every choice that a learner would rather have, the innermost full
 * bound around it counts once.
 */
record BindingBounds(MatchingProblem problem, MatchingOutcome outcome) {

    private static final int SHOWN = 5;

    /** Adds the bounds that refuse most, or nothing if none does. */
    void addTo(StringBuilder text) {
        QuotaForest forest = problem.forest();
        int[] held = held(forest);
        long[] refused = refused(forest, held);
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < refused.length; node++) {
            if (refused[node] > 0) {
                nodes.add(node);
            }
        }
        nodes.sort(Comparator.comparingLong((Integer node) -> -refused[node]).thenComparing(node -> node));
        for (int node : nodes.subList(0, Math.min(SHOWN, nodes.size()))) {
            String counts = "%s / %s，挡住 refuses %s"
                    .formatted(
                            MatchSummary.count(held[node]),
                            MatchSummary.count(forest.most(node)),
                            MatchSummary.count(refused[node]));
            MatchSummary.line(text, "满额 binds", forest.name(node) + "：" + counts);
        }
    }

    private int[] held(QuotaForest forest) {
        int[] held = new int[forest.nodes()];
        for (int a = 0; a < problem.applicants(); a++) {
            int place = outcome.place(problem, a);
            int type = problem.roster().type(a);
            for (int node = place == MatchingOutcome.NONE ? QuotaForest.NONE : forest.cell(place, type);
                    node != QuotaForest.NONE;
                    node = forest.next(node, place, type)) {
                held[node]++;
            }
        }
        return held;
    }

    private long[] refused(QuotaForest forest, int[] held) {
        long[] refused = new long[forest.nodes()];
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            int first = choices.first(a);
            int until = outcome.choice(a) == MatchingOutcome.NONE ? choices.end(a) : first + outcome.choice(a);
            for (int i = first; i < until; i++) {
                if (!choices.eligibleAt(i) || outcome.closed(choices.placeAt(i))) {
                    continue;
                }
                int place = choices.placeAt(i);
                int type = problem.roster().type(a);
                int node = forest.cell(place, type);
                while (node != QuotaForest.NONE && held[node] < forest.most(node)) {
                    node = forest.next(node, place, type);
                }
                if (node != QuotaForest.NONE) {
                    refused[node]++;
                }
            }
        }
        return refused;
    }
}
