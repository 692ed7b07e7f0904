package org.siquan.app.apprenticeship;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.CostBreakdown;
import org.siquan.engine.scheduling.Obstacle;

/**
 * Why a learner is where they are in a block and not elsewhere, for whoever may see the block. Other learners are named only to
 * who may see them there; to everybody else they are a number.
 */
public interface WhyNotThere {

    /** Every other post. 404 if the actor may not see the plan, or the learner's block in it. */
    Answer answer(PlanId plan, String learner, int block);

    /**
     * A block and every other post.
     *
     * @param now where the learner is in the block, by week
     * @param begun true if weeks of the block have happened: then it is the past that is explained
     * @param cost of the learner's plan by wish; null where the actor sees only some of its blocks
     * @param posts those where least would have to change first; empty for a course block
     */
    record Answer(
            Named learner,
            int block,
            List<Assignment> now,
            boolean begun,
            @Nullable CostBreakdown cost,
            List<Elsewhere> posts) {

        public Answer {
            now = List.copyOf(now);
            posts = List.copyOf(posts);
        }
    }

    /**
     * A post where the learner is not.
     *
     * @param where enterprise and site in words
     * @param inTheWay each with the least that would have to change; empty = the learner could be there
     * @param costDifference what the whole plan would cost more; null where something is in the way
     */
    record Elsewhere(
            Named post,
            String where,
            List<InTheWay> inTheWay,
            @Nullable Long costDifference) {

        public Elsewhere {
            inTheWay = List.copyOf(inTheWay);
        }
    }

    /** One rule that keeps the learner away. */
    record InTheWay(Obstacle.Kind rule, Text why, Text remedy) {}
}
