package org.siquan.engine.matching.exact;

import java.util.List;
import org.siquan.engine.matching.MatchingOutcome;

/**
 * The smallest change of seats with which a stable outcome exists, and that outcome.
 *
 * @param changes of the classes whose seats change, by id; empty = a stable outcome exists as it is
 * @param outcome nobody blocks it once the seats are changed
 * @param bound no change of fewer seats in all makes a stable outcome exist
 * @param evenest true if no change of as few seats has a smaller largest one, and none of those places more learners
 */
public record NearestStable(List<SeatChange> changes, MatchingOutcome outcome, int bound, boolean evenest) {

    public NearestStable {
        changes = List.copyOf(changes);
    }

    /** Seats added and taken away, all classes together. */
    public int seats() {
        return changes.stream().mapToInt(c -> Math.abs(c.after() - c.before())).sum();
    }

    /** The largest change of one class. */
    public int largest() {
        return changes.stream()
                .mapToInt(c -> Math.abs(c.after() - c.before()))
                .max()
                .orElse(0);
    }

    /** True if no smaller change exists, by seats in all, then by the largest one. */
    public boolean proved() {
        return seats() == bound && evenest;
    }
}
