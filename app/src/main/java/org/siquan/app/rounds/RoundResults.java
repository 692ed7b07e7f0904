package org.siquan.app.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.region.LearnerId;
import org.siquan.year.MatchingResult;

/**
 * What a round proposes: each school confirms for its own learners, a learner may decline without any penalty, and appeals
 * to a person.
 */
public interface RoundResults {

    /**
     * A learner's result.
     *
     * @param choice 1 = first; 0 without a class
     * @param reasons choice by choice, why here and why not there
     * @param declined when the learner went the self-chosen way; null: not
     */
    record Result(
            LearnerId learner,
            @Nullable String classId,
            int choice,
            List<MatchingResult.Reason> reasons,
            @Nullable Instant declined) {
        public Result {
            reasons = List.copyOf(reasons);
        }
    }

    /** A learner's own one once it is published; the school and the operator read it once a run was verified. */
    Optional<Result> find(RoundId round, LearnerId learner);

    /** The proof of the own part in the lottery, for the learner alone. */
    Optional<String> findProof(RoundId round);

    /** The school confirms for all of its learners. */
    void confirm(RoundId round);

    /**
     * The school objects.
     *
     * @param classId a class where none of its learners is to be placed; blank for all of it
     */
    void object(RoundId round, String classId, String reason);

    /** The learner goes the self-chosen way (实习管理规定 Art. 9). */
    void decline(RoundId round);

    /** A line of the notice: name and class, and nothing else. */
    record Notice(int number, String name, String className) {}

    /** The notice of the actor's own school. */
    List<Notice> notice(RoundId round);

    /** A file of the evidence. */
    record Paper(String name, boolean open, String sha256, int bytes) {}

    /** Those of the last run; of others than the operator and the authority the open ones. */
    List<Paper> papers(RoundId round);

    byte[] paper(RoundId round, String name);
}
