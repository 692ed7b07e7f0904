package org.siquan.app.apprenticeship;

import java.util.List;
import org.siquan.app.apprenticeship.Assignment.Named;

/** Changes of single blocks by hand, judged by the engine's independent verifier. For the operator. */
public interface Proposals {

    /** The block as it stands, and where it could go. 404 if the learner or block is not of the plan. */
    BlockChoices choices(PlanId plan, String learner, int block);

    /** What a change would break and cost, without making it. */
    ProposalVerdict judge(PlanId plan, Proposal proposal);

    /**
     * Makes the change in a draft; a change that breaks a hard rule is a 422.
     *
     * @param version of the draft as it was read
     */
    ProposalVerdict save(PlanId draft, long version, Proposal proposal);

    /**
     * A block elsewhere.
     *
     * @param block from 1
     * @param post id; empty for a course block
     * @param firstWeek from 1
     * @param lastWeek included
     */
    record Proposal(String learner, int block, String post, int firstWeek, int lastWeek) {}

    /**
     * A block and where it could go.
     *
     * @param posts that accept the learner; empty for a course block
     * @param leastWeeks fewest open weeks
     * @param mostWeeks most open weeks
     */
    record BlockChoices(
            Named learner, int block, List<Assignment> now, List<Named> posts, int leastWeeks, int mostWeeks) {

        public BlockChoices {
            now = List.copyOf(now);
            posts = List.copyOf(posts);
        }
    }
}
