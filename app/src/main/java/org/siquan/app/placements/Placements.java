package org.siquan.app.placements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.region.MentorId;

/**
 * Placements as far as the actor may see them: a school its own, an enterprise those at its posts, a learner the own, the
 * operator and the authority all of the park. Only the school moves one.
 */
public interface Placements {

    /**
     * Takes a draft in.
     *
     * @throws org.siquan.app.platform.ProblemException 404 learner or post unknown; 409 the learner is elsewhere on one of
     *     the days
     */
    PlacementId arrange(NewPlacement wanted);

    Optional<Placement> find(PlacementId id);

    /** The placement; 404 where it is unknown or somebody else's. */
    Placement get(PlacementId id);

    /** Placements of the actor's own school that are not over, by first day. */
    List<Placement> listOpen();

    /** Names the people on both sides. */
    void name(PlacementId id, long version, @Nullable MentorId mentor, @Nullable String tutor);

    /** Other days, before it began. */
    void changeDays(PlacementId id, long version, List<Span> spans);

    /** Says why more learners than usual are at the unit or the post. */
    void giveReason(PlacementId id, long version, String reason);

    /**
     * Moves it on. {@link PlacementState#RUNNING} is reached by {@link StartGate#start} alone, {@link PlacementState#SEALED} by
     * {@link #seal}.
     */
    void move(PlacementId id, long version, PlacementState to, String reason);

    /**
     * Ends it today, or drops it before it began, because a party ended its agreement. For processes, which act as the
     * system and have checked who may; nothing happens where it is over.
     */
    void endEarly(PlacementId id, String reason);

    /** Interrupts it because its parties agreed to; as {@link #endEarly}. Nothing happens where it does not run. */
    void interrupt(PlacementId id, String reason);

    /**
     * Seals it with its archive: nothing changes any more. For the process that has checked and made the archive, which acts as the
     * system.
     *
     * @param seal SHA-256 of the archive's list of hashes, kept as the reason of the step
     */
    void seal(PlacementId id, long version, String seal);

    /** What happened to it, the newest first. */
    List<Step> history(PlacementId id);

    /**
     * One step.
     *
     * @param what a state, or the key of another change
     */
    record Step(String what, String reason, String actor, Instant at) {}
}
