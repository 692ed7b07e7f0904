package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * Why no schedule exists, as a set of facts that contradict each other; dropping any one named week or place removes the
 * contradiction.
 *
 * @param kind what runs short; of several kinds the first
 * @param weeks weeks concerned (0-based, ascending)
 * @param places ids of the posts, enterprises, laboratories or lodgings that run short
 * @param learners ids of the learners who need them
 * @param needed learner-weeks that every plan needs there, in multiples where the words say so; for {@link Kind#LEARNER} and {@link Kind#HORIZON}: weeks needed
 * @param available learner-weeks there are, counted in the same way; for {@link Kind#LEARNER} and {@link Kind#HORIZON}: weeks there are
 * @param words the conflict as a sentence
 */
public record Conflict(
        Kind kind,
        List<Integer> weeks,
        List<String> places,
        List<String> learners,
        long needed,
        long available,
        Text words) {

    /** What runs short. */
    public enum Kind {
        /** Pattern and calendar do not fit. */
        HORIZON,
        /** Learners who have no plan even if they were alone. */
        LEARNER,
        /** 岗位. */
        POST,
        /** 企业导师, counted by enterprise. */
        MENTOR,
        /** 实训室. */
        LABORATORY,
        /** 床位. */
        BED
    }

    public Conflict {
        weeks = List.copyOf(weeks);
        places = List.copyOf(places);
        learners = List.copyOf(learners);
    }
}
