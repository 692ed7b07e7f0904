package org.siquan.engine.matching.mechanism;

import java.util.BitSet;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/** A way to allocate places. Same problem: same outcome; chance enters only by the tie numbers. Thread-safe. */
public interface Mechanism {

    /** Name on the command line and in reports, for example {@code deferred-acceptance}. */
    String name();

    /** What it guarantees and what not, in one sentence for whoever chooses. */
    Text promise();

    /** Why this mechanism cannot serve the problem, naming those that can; empty = it can. */
    List<Complaint> refusals(MatchingProblem problem);

    /**
     * Allocates, given the places that may open.
     *
     * @param closed indices of places nobody may enter
     * @throws IllegalArgumentException if there are {@link #refusals}
     * @throws java.util.concurrent.CancellationException if the run was cancelled; nothing partial is handed out
     */
    MatchingOutcome match(MatchingProblem problem, BitSet closed, RunControl control);

    /** Allocates with all places open, whatever their number to open; see {@link OpeningRule} for closing. */
    default MatchingOutcome match(MatchingProblem problem, RunControl control) {
        return match(problem, new BitSet(), control);
    }
}
