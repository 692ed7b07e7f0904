package org.siquan.app.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.OrgId;
import org.siquan.region.LearnerId;

/**
 * Rankings of a round (志愿). A learner writes the own one; the school may type it for its own learner, which is kept as such.
 * Learners, schools and who sees the whole park read what is theirs.
 */
public interface RoundRankings {

    /**
     * A learner of the round and what they rank.
     *
     * @param classes best first; empty takes no part
     * @param enrolled whether 学籍 is active
     * @param saved null as long as nothing was saved
     * @param helped the school typed it
     * @param version of the ranking, for saving it
     */
    record Ranking(
            LearnerId learner,
            OrgId school,
            String name,
            String majorCode,
            List<String> classes,
            boolean enrolled,
            String whyNot,
            @Nullable Instant saved,
            boolean helped,
            long version) {
        public Ranking {
            classes = List.copyOf(classes);
        }
    }

    /** The own one of the learner who is signed in; empty for somebody who is not in the round. */
    Optional<Ranking> findOwn(RoundId round);

    /** Of a learner whom the actor may see; a 404 otherwise. */
    Ranking get(RoundId round, LearnerId learner);

    /** Classes of the round that are open to the major. */
    List<OfferedClass> offers(RoundId round, String majorCode);

    /** Why a ranking is not valid. */
    record Reason(String code, String classId, int rank) {}

    /** What came of saving. */
    sealed interface Outcome {}

    record Saved(Ranking ranking) implements Outcome {}

    /** Nothing was saved; every reason at once. */
    record Rejected(List<Reason> reasons) implements Outcome {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody saved another one in between. */
    record Stale(Ranking current) implements Outcome {}

    /** The time is over. */
    record Closed() implements Outcome {}

    /**
     * Replaces a ranking.
     *
     * @param classes best first, each once; empty takes no part
     * @param version of the ranking that was seen
     */
    Outcome save(RoundId round, LearnerId learner, List<String> classes, long version);

    /** A row of the list of a school. */
    record Row(
            LearnerId learner,
            OrgId school,
            String name,
            int ranked,
            boolean enrolled,
            boolean helped,
            @Nullable String classId,
            int choice,
            boolean declined) {}

    /** Learners of the actor's school, or of all; results only once a run was verified. */
    List<Row> list(RoundId round, String search, int offset, int most);

    int count(RoundId round, String search);

    /** The school says that 学籍 is not active any more (or is again); such a learner is left out of the next run. */
    void setEnrolled(RoundId round, LearnerId learner, boolean enrolled, String reason);
}
