package org.siquan.engine.matching.opening;

import java.util.List;
import org.siquan.engine.matching.MatchingOutcome;

/** Which classes open, who is placed, and what is known about the best answer; {@link OpeningOptimal} says what is allowed. */
public sealed interface OpeningResult {

    /** Who is placed where, and which places stay closed. */
    MatchingOutcome outcome();

    /**
     * Ids of closed places that a group could open among themselves, in the order of the places. Empty if
     * the set of open places is an allowed one. Where bounds other than seats count, a place may be named although its group is a
     * little too small.
     */
    List<String> claimed();

    /**
     * No allowed set of open places has more applicants placed; if places are {@link #claimed()}, no set whose open places all
     * reach their number has.
     */
    int bound();

    /** No such set with {@link #bound()} applicants placed has a smaller sum of their ranks, counted from 1. */
    long rankSumBound();

    /** Name under which the outcome is published; the verifier holds it to no claimed class where it says so. */
    default String published() {
        return claimed().isEmpty() ? OpeningOptimal.NAME + "+unclaimed" : OpeningOptimal.NAME;
    }

    /** Applicants placed. */
    default int matched() {
        return outcome().placed();
    }

    /** Sum of the ranks, from 1, of those who are placed. */
    default long rankSum() {
        return Math.round(outcome().meanRank() * matched());
    }

    /** True if no such set of open places is better. */
    default boolean proved() {
        return this instanceof Best;
    }

    /** How many more applicants the best set could have placed, as a share of the bound; 0 when proved. */
    default double gap() {
        return bound() == 0 ? 0 : (double) (bound() - matched()) / bound();
    }

    /** Proved: most applicants placed, and of all sets that place as many the smallest sum of ranks. */
    record Best(MatchingOutcome outcome, List<String> claimed) implements OpeningResult {

        public Best {
            claimed = List.copyOf(claimed);
        }

        @Override
        public int bound() {
            return matched();
        }

        @Override
        public long rankSumBound() {
            return rankSum();
        }
    }

    /** The budget ended before a proof. */
    record Bounded(MatchingOutcome outcome, List<String> claimed, int bound, long rankSumBound)
            implements OpeningResult {

        public Bounded {
            claimed = List.copyOf(claimed);
        }
    }
}
