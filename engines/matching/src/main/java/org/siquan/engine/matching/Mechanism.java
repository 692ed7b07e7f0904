package org.siquan.engine.matching;

import java.util.Set;
import org.siquan.engine.kernel.RunControl;

/** A way to allocate places. Same problem: same outcome; the seed is not used, chance enters only by the tie numbers. */
public sealed interface Mechanism permits DeferredAcceptance, SerialDictatorship {

    /**
     * Allocates, given the places that may open.
     *
     * @param closed ids of places nobody may enter
     * @throws java.util.concurrent.CancellationException if the run was cancelled
     */
    MatchingOutcome match(MatchingProblem problem, Set<String> closed, RunControl control);

    /** Allocates with all places open, whatever their number to open; see {@link OpeningRule} for closing. */
    default MatchingOutcome match(MatchingProblem problem, RunControl control) {
        return match(problem, Set.of(), control);
    }
}
