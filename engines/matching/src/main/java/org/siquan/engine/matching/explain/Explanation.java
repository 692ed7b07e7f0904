package org.siquan.engine.matching.explain;

import org.siquan.engine.kernel.Text;

/**
 * Why one choice of one learner came out as it did, in ranks and never in scores.
 *
 * @param choice index of the choice
 * @param kind what happened
 * @param rank the learner's rank among all eligible learners who listed the place, from 1; 0 if not eligible
 * @param cutoff rank of the last learner placed there (入班最低名次); 0 if nobody was
 * @param binding name of the quota that stood in the way; empty otherwise
 * @param used learners under that quota, and {@code most} its bound
 * @param why one sentence
 * @param missing what would have changed it (差在哪里); empty when nothing is missing
 */
public record Explanation(
        int choice,
        String place,
        Kind kind,
        int rank,
        int cutoff,
        String binding,
        int used,
        int most,
        Text why,
        Text missing) {

    /** What happened to a choice. */
    public enum Kind {
        /** The learner is proposed for this place. */
        PLACED,
        /** An earlier choice already succeeded. */
        EARLIER_CHOICE,
        /** The learner may not take this place. */
        NOT_ELIGIBLE,
        /** Too few learners came, so the class does not open. */
        CLOSED,
        /** A full quota stood in the way, and all under it come before this learner. */
        QUOTA
    }
}
