package org.siquan.app.days;

import java.util.List;

/** What waits for the actor today. */
public interface DayTasks {

    /**
     * Counts; nothing is 0.
     *
     * @param toCheck learners expected today whom the actor's side has not checked
     * @param journals to be read, or for a learner to be written
     * @param incidents open ones
     */
    record Waiting(int toCheck, int leaves, int appeals, int journals, int incidents) {

        public boolean none() {
            return toCheck + leaves + appeals + journals + incidents == 0;
        }
    }

    Waiting waiting();

    /** An appealed flag, with whose it is. */
    record Appeal(Flag flag, String learnerName) {}

    /** Appeals that wait for an answer of the actor's school, the oldest first; at most 50. */
    List<Appeal> appeals();
}
