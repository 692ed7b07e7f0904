package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.List;
import org.siquan.region.EnterpriseId;

/** Placements that have begun and are not sealed, by day, as far as the actor may see them. */
public interface PlacementsAtWork {

    /** A unit with how many learners ran a placement there on a day. */
    record UnitAtWork(EnterpriseId unit, String name, int learners) {}

    /** One placement; without stretches if it has not begun. 404 where it is unknown or somebody else's. */
    RunningPlacement get(PlacementId id);

    /** Those with a span on this day, by unit and learner; whether it ran then, {@link RunningPlacement#on} says. */
    List<RunningPlacement> on(LocalDate day);

    /** The same at one unit. */
    List<RunningPlacement> on(LocalDate day, EnterpriseId unit);

    /** Units by name that have a running placement with a span on this day. */
    List<UnitAtWork> units(LocalDate day);

    /** Those of the actor, whatever the day, the newest first; at most this many. */
    List<RunningPlacement> newest(int most);
}
