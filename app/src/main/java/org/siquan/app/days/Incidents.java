package org.siquan.app.days;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;

/** Important matters: reported by a time, with measures, never removed; what was written before a change stays. */
public interface Incidents {

    /** What is reported. */
    record Report(Incident.Kind kind, Incident.Level level, String what, Instant known) {}

    /**
     * Learner, school or unit reports; the other side is told.
     *
     * @throws org.siquan.app.platform.ProblemException 422 known in the future or before the placement, or no words
     */
    UUID report(PlacementId id, Report report);

    /** School or unit changes it; what stood there stays as a step, and the time of the report never moves. */
    void change(UUID incident, int version, Report report);

    /**
     * School or unit enters what was done.
     *
     * @throws org.siquan.app.platform.ProblemException 409 discipline before talk and joint study (Art. 28), or closed
     */
    void step(UUID incident, Incident.Doing kind, String words);

    /** The school closes it once nothing is missing. */
    void close(UUID incident, int version, String words);

    /** Those of a placement, the newest first. */
    List<Incident> of(PlacementId id);

    Incident get(UUID incident);

    /** Open ones that the actor may see, the one due first; at most 50. */
    List<Incident> open();
}
