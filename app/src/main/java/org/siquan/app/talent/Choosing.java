package org.siquan.app.talent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.region.ClassId;
import org.siquan.region.LearnerId;

/**
 * Learners rank order classes (志愿填报) while the park's operator keeps the round open. A learner writes the own ranking
 * and nobody else's; nobody writes it for them.
 */
public interface Choosing {

    /**
     * Whether the round is open.
     *
     * @param changed when somebody opened or closed it; null as long as nobody did
     * @param version 0 as long as nobody did
     */
    record Round(boolean open, @Nullable Instant changed, long version) {}

    /** The round of the actor's park. */
    Round round();

    /**
     * Opens or closes the round.
     *
     * @param version of the round that the operator saw; another one is refused as stale
     */
    Round setOpen(boolean open, long version);

    /**
     * A learner's ranking.
     *
     * @param majorCode decides which classes they may rank
     * @param classes best first; empty when the learner takes no part
     * @param version 0 as long as nothing was saved
     */
    record Ranking(LearnerId learner, String majorCode, List<ClassId> classes, long version) {
        public Ranking {
            classes = List.copyOf(classes);
        }
    }

    /** The ranking of the learner who is signed in; empty for an account that stands for no learner of the park. */
    Optional<Ranking> findOwn();

    /** What came of saving a ranking. */
    sealed interface Outcome {}

    /** Saved, with the new version. */
    record Saved(Ranking ranking) implements Outcome {}

    /** Nothing was saved. Every reason is given at once. */
    record Rejected(List<Reason> reasons) implements Outcome {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The ranking had been changed elsewhere after it was read. */
    record Stale(Ranking current) implements Outcome {}

    /** The operator has closed the round. */
    record Closed() implements Outcome {}

    /** Why a ranking is not valid. */
    sealed interface Reason {

        /** Stable name for messages and the API. */
        default String code() {
            return switch (this) {
                case Empty _ -> "empty";
                case Twice _ -> "twice";
                case NotOpenToMajor _ -> "not-open-to-major";
                case Unknown _ -> "unknown";
            };
        }
    }

    /** Nothing is ranked; who takes no part saves nothing. */
    record Empty() implements Reason {}

    /** A class stands at two ranks, so the ranking runs in a circle. */
    record Twice(ClassId orderClass, int first, int second) implements Reason {}

    /** The class takes no learners of this major. */
    record NotOpenToMajor(ClassId orderClass, int rank) implements Reason {}

    /** The park has no such class. */
    record Unknown(String orderClass, int rank) implements Reason {}

    /**
     * Replaces the ranking of the learner who is signed in.
     *
     * @param classes identifiers as they were sent, best first
     * @param version of the ranking that the learner saw
     */
    Outcome save(List<String> classes, long version);
}
