package org.siquan.engine.matching;

import java.util.HashSet;
import java.util.Set;
import org.siquan.engine.kernel.RunControl;

/**
 * Closes classes that too few learners reach, one after the other: the class with the smallest share of its number to
 * open closes first (equal shares: the later place), and the mechanism runs again. Then closed classes are tried once more,
 * one at a time in the order of the places, because learners who lost another class may have come their way since.
 *
 * <p><b>Guarantees</b>: every open class reaches its number, and no single closed class could open as well without leaving
 * some class below its number. <b>Does not guarantee</b>: another set of open classes may serve more learners (finding the
 * best one is a hard problem), and a learner may gain by ranking untruthfully where classes close.
 *
 * @implNote at most places + closed² runs of the mechanism
 */
public final class OpeningRule {

    private final Mechanism mechanism;

    /** The rule around this mechanism. */
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
                return reopened(problem, outcome, proposals, control);
            }
            closed.add(problem.places().get(weakest).id());
        }
    }

    private MatchingOutcome reopened(
            MatchingProblem problem, MatchingOutcome settled, long proposals, RunControl control) {
        MatchingOutcome best = settled;
        long spent = proposals;
        boolean opened = true;
        while (opened) {
            opened = false;
            for (Place place : problem.places()) {
                if (best.closed().contains(place.id())) {
                    Set<String> fewer = new HashSet<>(best.closed());
                    fewer.remove(place.id());
                    MatchingOutcome outcome = mechanism.match(problem, fewer, control);
                    spent += outcome.proposals();
                    if (weakest(problem, outcome) == MatchingOutcome.NONE) {
                        best = outcome;
                        opened = true;
                    }
                }
            }
        }
        return new MatchingOutcome(best.choicesCopy(), best.closed(), spent);
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
