package org.siquan.app.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.LearnerId;

/**
 * Appeals of learners during the notice (个人信息保护法 Art. 24: a person decides). The school and the operator see until when
 * an answer is due; no authority is chased by it.
 */
public interface RoundAppeals {

    /** What a person decided. */
    enum Outcome {
        /** A further run follows before anything takes effect. */
        UPHELD,
        NOT_UPHELD
    }

    /**
     * An appeal.
     *
     * @param due null for the authority
     * @param outcome null while nobody has answered
     */
    record Appeal(
            int number,
            LearnerId learner,
            String name,
            String words,
            Instant filed,
            @Nullable Instant due,
            boolean late,
            @Nullable Outcome outcome,
            @Nullable String answer,
            @Nullable Instant answered) {}

    /** The learner's own ones, those of a school's learners, or all. */
    List<Appeal> list(RoundId round);

    /** For the learner who is signed in; one at a time. */
    void file(RoundId round, String words);

    /** By a person of the school or the operator. */
    void answer(RoundId round, int number, Outcome outcome, String words);
}
