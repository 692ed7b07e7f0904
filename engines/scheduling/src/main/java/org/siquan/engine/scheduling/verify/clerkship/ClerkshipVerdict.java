package org.siquan.engine.scheduling.verify.clerkship;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param findings the first findings, at most {@value #MOST_LISTED}
 * @param found violations in all; a place over or under by two counts two
 * @param score recomputed; {@link Score#NONE} if a file could not be read
 */
public record ClerkshipVerdict(List<Finding> findings, long found, Score score) {

    /** Findings that are listed; more are only counted. */
    public static final int MOST_LISTED = 200;

    public ClerkshipVerdict {
        findings = List.copyOf(findings);
    }

    /** True if both files could be read and every hard constraint holds. */
    public boolean feasible() {
        return found == 0;
    }

    /**
     * The score by its parts, each summed over the students with the students' weights.
     *
     * @param disciplines preferences for disciplines
     * @param hospitals preferences for hospitals
     * @param changes changes of hospital; the weight is not positive in the literature's data
     * @param idle idle periods before the last attended one; likewise
     * @param manager preferences of the manager
     * @param worst satisfaction of the worst-off student
     */
    public record Score(long disciplines, long hospitals, long changes, long idle, long manager, long worst) {

        /** The score of nothing. */
        public static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

        /** What is to be greatest: all satisfaction and that of the worst-off student once more. */
        public long total() {
            return disciplines + hospitals + changes + idle + manager + worst;
        }
    }
}
