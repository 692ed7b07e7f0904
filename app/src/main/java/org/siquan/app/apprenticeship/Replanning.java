package org.siquan.app.apprenticeship;

import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.JobId;
import org.siquan.engine.kernel.Text;

/** Plans again after something happened. The operator may for the whole park, an enterprise for its own posts and mentors. */
public interface Replanning {

    /**
     * Starts the job; its outcome is a draft that changes the base.
     *
     * @param base the plan that was published
     * @param now current week, 1..weeks: those before it have happened and do not change; what of the event concerns them is
     *     past; not earlier than the calendar says, nor than was said when the base was planned again
     * @param worsePercent how much more the new plan may cost, 0..1000
     */
    JobId start(PlanId base, PlanEvent event, int now, int worsePercent);

    /** What came of a job that is over; empty while it runs, or if it failed. */
    Optional<Outcome> findOutcome(JobId job);

    /** Enterprises, posts, mentors, sites and learners that the actor may name in an event, each with words to choose by. */
    EventChoices choices(PlanId base);

    /** What may be named in an event. */
    record EventChoices(
            List<Assignment.Named> enterprises,
            List<Assignment.Named> posts,
            List<Assignment.Named> mentors,
            List<Assignment.Named> sites) {

        public EventChoices {
            enterprises = List.copyOf(enterprises);
            posts = List.copyOf(posts);
            mentors = List.copyOf(mentors);
            sites = List.copyOf(sites);
        }
    }

    /** A draft, or the reasons why there is none. */
    sealed interface Outcome {

        /**
         * A draft.
         *
         * @param withinCost false if it costs more than was allowed
         */
        record Drafted(PlanId plan, boolean withinCost) implements Outcome {}

        /**
         * No draft.
         *
         * @param impossible true if it is proven that there is no plan
         */
        record None(boolean impossible, List<Text> why) implements Outcome {

            public None {
                why = List.copyOf(why);
            }
        }
    }
}
