package org.siquan.app.placements;

import java.util.Optional;

/** A page of another process about a placement: agreement, days, pay, filing. Each is a link on the placement's page. */
public interface PlacementTab {

    /** Key of its name in the messages. */
    String messageKey();

    /** Where it is for this placement and the current actor; empty where the actor has no business there. */
    Optional<String> path(Placement placement);
}
