package org.siquan.app.days;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;

/** Leave: asked on a phone, decided by the school, seen by the unit. A granted one fills the days. */
public interface Leaves {

    /**
     * The learner asks, or the school enters what the learner asked for.
     *
     * @throws org.siquan.app.platform.ProblemException 409 one shares a day; 422 days outside of the placement, too long, or no
     *     reason
     */
    UUID ask(PlacementId id, PresenceState kind, LocalDate first, LocalDate last, String reason);

    /** The school decides; a refusal says why. */
    void decide(UUID leave, int version, boolean granted, String answer);

    /** Taken back by the learner or the school: before it is decided, or for the days to come. */
    void withdraw(UUID leave, int version);

    /** The unit has read that somebody will be away. */
    void seen(UUID leave);

    /** Those of a placement, the newest first. */
    List<Leave> of(PlacementId id);

    /** What waits for the actor's side: to be decided by a school, to be read by a unit; the earliest first, at most 50. */
    List<Leave> waiting();
}
