package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * One thing that keeps a learner from spending a block at a post.
 *
 * @param kind which rule it is
 * @param weeks calendar weeks of the block in which it stands in the way, 0-based, ascending
 * @param learners indices of those who hold what is needed; empty where nobody does
 * @param why in words
 * @param remedy the least that would have to change for this rule
 */
public record Obstacle(Kind kind, List<Integer> weeks, List<Integer> learners, Text why, Text remedy) {

    public Obstacle {
        weeks = List.copyOf(weeks);
        learners = List.copyOf(learners);
    }

    /** Which rule stands in the way. */
    public enum Kind {
        /** The post does not accept the order of the learner. */
        ORDER,
        /** No lodging of the learner is near enough. */
        TRAVEL,
        /** A rule of the state bans the learner. */
        BAN,
        /** The post is full. */
        CAPACITY,
        /** The mentors of the enterprise supervise as many as they can. */
        MENTOR,
        /** No lodging that is near enough has a bed. */
        BEDS
    }
}
