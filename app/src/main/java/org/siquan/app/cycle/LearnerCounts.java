package org.siquan.app.cycle;

/**
 * How learners came out of a run.
 *
 * @param first placed in their first choice
 * @param papersMissing placed, but papers are still missing before they may start
 * @param mayNotStart placed, but the plan breaks a stopping rule
 */
public record LearnerCounts(long learners, long placed, long first, long papersMissing, long mayNotStart) {

    /** Learners without a class. */
    public long unplaced() {
        return learners - placed;
    }
}
