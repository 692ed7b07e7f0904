package org.siquan.engine.matching.exact;

import java.util.List;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.team.BlockingPair;

/**
 * An outcome for teams with few blocking pairs and what is known about the best one.
 *
 * @param outcome no team is split
 * @param blocking who blocks it; empty = stable
 * @param bound no outcome has fewer blocking pairs
 * @param mostPlaced no outcome with at most {@code bound} blocking pairs places more learners
 * @param nearest what change of seats would make a stable outcome exist; no change if this one is stable
 */
public record TeamResult(
        MatchingOutcome outcome, List<BlockingPair> blocking, int bound, int mostPlaced, NearestStable nearest) {

    public TeamResult {
        blocking = List.copyOf(blocking);
    }

    /** True if no outcome has fewer blocking pairs. */
    public boolean provedFewest() {
        return blocking.size() == bound;
    }

    /** True if no outcome has fewer blocking pairs, and none with as few places more learners. */
    public boolean proved() {
        return provedFewest() && outcome.placed() == mostPlaced;
    }

    /** Blocking pairs that may be too many; 0 when proved. */
    public int gap() {
        return blocking.size() - bound;
    }
}
