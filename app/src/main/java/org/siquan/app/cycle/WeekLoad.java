package org.siquan.app.cycle;

import java.util.List;

/**
 * Learners per week at one post or with one mentor.
 *
 * @param capacity learners at once; 0 when unknown
 * @param learners one figure per week, from week 1
 */
public record WeekLoad(Kind kind, String name, String place, int capacity, List<Integer> learners) {

    /** What is loaded. */
    public enum Kind {
        POST,
        MENTOR;

        /** The word in the table and in addresses. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public WeekLoad {
        learners = List.copyOf(learners);
    }
}
