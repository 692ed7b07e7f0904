package org.siquan.round;

import java.util.List;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.region.file.Issue;

/** What reading a round gave: a problem, or everything that is wrong with its files. */
public sealed interface RoundRead {

    /** How a round was written. */
    enum Form {
        JSON,
        CSV,
        TEXT
    }

    /** Where the order of the lottery came from. */
    enum Ties {
        /** The files give tie numbers. */
        GIVEN,
        /** A seed shuffled them. */
        DRAWN,
        /** The order of the lines is the order of the lottery. */
        ORDER_OF_LINES
    }

    /**
     * A sound round.
     *
     * @param warnings what its owner should look at; it does not stop anything
     */
    record Accepted(MatchingProblem problem, Form form, Ties ties, List<Issue> warnings) implements RoundRead {}

    /**
     * A round that cannot be used.
     *
     * @param issues the first faults, by file, line and column; never empty
     * @param more how many there are beyond those
     */
    record Refused(List<Issue> issues, long more) implements RoundRead {}
}
