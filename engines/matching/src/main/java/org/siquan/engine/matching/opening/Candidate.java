package org.siquan.engine.matching.opening;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Open places that all reach their number.
 *
 * @param claimed closed places that a group could open among themselves
 * @param cost see {@link ListedMarket#cost}
 */
record Candidate(BitSet open, BitSet claimed, long cost) {

    boolean unclaimed() {
        return claimed.isEmpty();
    }

    boolean cheaperThan(@Nullable Candidate other) {
        return other == null || cost < other.cost;
    }
}
