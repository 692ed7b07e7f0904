package org.siquan.engine.matching;

import java.util.HashSet;
import java.util.Set;
import org.siquan.engine.kernel.RunControl;

/**
 * Closes classes that too few learners reach, one after the other: the class with the smallest share of its number to
 * open closes first (equal shares: the later place), and the mechanism runs again.
 *
 * <p>A heuristic: the classes that stay open all reach their number, but another set of classes may serve more learners,
 * and a learner may gain by ranking untruthfully where classes close. Ends after at most as many runs as there are places.
 */
public final class OpeningRule {

    private final Mechanism mechanism;

    public OpeningRule(Mechanism mechanism) {
        this.mechanism = mechanism;
    }

    /** Allocates; the outcome names the classes that stay closed. */
    public MatchingOutcome match(MatchingProblem problem, RunControl control) {
        Set<String> closed = new HashSet<>();
        long proposals = 0;
        while (true) {
            MatchingOutcome outcome = mechanism.match(problem, closed, control);
            proposals += outcome.proposals();
            int weakest = weakest(problem, outcome);
            if (weakest == MatchingOutcome.NONE) {
                return new MatchingOutcome(outcome.choicesCopy(), closed, proposals);
            }
            closed.add(problem.places().get(weakest).id());
        }
    }

    private static int weakest(MatchingProblem problem, MatchingOutcome outcome) {
        int[] placed = new int[problem.places().size()];
        for (int a = 0; a < outcome.applicants(); a++) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                placed[problem.place(a, outcome.choice(a))]++;
            }
        }
        int weakest = MatchingOutcome.NONE;
        double share = 1;
        for (int p = 0; p < placed.length; p++) {
            Place place = problem.places().get(p);
            if (outcome.closed().contains(place.id()) || placed[p] >= place.least()) {
                continue;
            }
            double reached = (double) placed[p] / place.least();
            if (weakest == MatchingOutcome.NONE || reached <= share) {
                weakest = p;
                share = reached;
            }
        }
        return weakest;
    }
}
