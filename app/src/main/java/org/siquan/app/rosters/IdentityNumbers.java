package org.siquan.app.rosters;

import java.util.Collection;
import java.util.Map;
import org.siquan.region.LearnerId;

/**
 * Identity numbers in full, for those purposes alone for which they are kept. They are sealed in the database; every look is
 * audited with its purpose and the learners, never with the number. Age needs none of it: the date of birth stands on the roster.
 */
public interface IdentityNumbers {

    /** What a number may be used for. */
    enum Purpose {
        /** The insurer's list of the insured. */
        INSURANCE,
        /** A packet that the competent department asks for. */
        FILING
    }

    /**
     * Numbers by learner, of the actor's own school; learners without one are left out.
     *
     * @throws org.siquan.app.platform.ProblemException 403 for whoever is not the learners' school
     */
    Map<LearnerId, IdentityNumber> reveal(Collection<LearnerId> learners, Purpose purpose);
}
