package org.siquan.engine.scheduling.verify.rotation;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param findings the first findings, at most {@value #MOST_LISTED}
 * @param found violations in all; each place and week that is too full counts once
 * @param cost recomputed; {@link Cost#NONE} if a file could not be read
 */
public record RotationVerdict(List<Finding> findings, long found, Cost cost) {

    /** Findings that are listed; more are only counted. */
    public static final int MOST_LISTED = 200;

    public RotationVerdict {
        findings = List.copyOf(findings);
    }

    /** True if the files could be read and every hard rule holds. */
    public boolean feasible() {
        return found == 0;
    }

    /**
     * The cost by wish, in thousandths of a minute of one-way travel in one week.
     *
     * @param commute minutes on the way
     * @param continuity work blocks at another post than the one before
     * @param fairness squares of the learners' burdens
     * @param preference ranks below the first wish
     * @param load squares of the loads of posts
     */
    public record Cost(long commute, long continuity, long fairness, long preference, long load) {

        /** The cost of nothing. */
        public static final Cost NONE = new Cost(0, 0, 0, 0, 0);

        /** What is to be least. */
        public long total() {
            return commute + continuity + fairness + preference + load;
        }
    }
}
