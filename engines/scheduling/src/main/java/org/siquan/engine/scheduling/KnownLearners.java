package org.siquan.engine.scheduling;

import java.util.List;

/** Whom the reader of an explanation knows to be where; others are counted, not named. */
@FunctionalInterface
public interface KnownLearners {

    /** A reader who knows everybody. */
    KnownLearners ALL = (_, _, _) -> true;

    /**
     * True if the reader knows that the learner is at the enterprise of the post in one of these weeks.
     *
     * @param learner index
     * @param post index
     * @param weeks calendar weeks, 0-based
     */
    boolean at(int learner, int post, List<Integer> weeks);
}
