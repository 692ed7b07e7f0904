package org.siquan.engine.matching.exact;

import org.siquan.engine.matching.MatchingOutcome;

/**
 * A weakly stable outcome and what is known about the best one.
 *
 * @param outcome weakly stable
 * @param bound no weakly stable outcome places more learners
 */
public record MaxHrtResult(MatchingOutcome outcome, int bound) {

    /** True if no weakly stable outcome places more learners than this one. */
    public boolean proved() {
        return outcome.placed() == bound;
    }

    /** How many more learners the best outcome could place, as a share of the bound; 0 when proved. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - outcome.placed()) / bound;
    }
}
