package org.siquan.app.closing.internal;

import java.util.Arrays;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Who may do what at the close of a placement. Row policies say the same a second time. */
@Component
class ClosingRights {

    private final DayBook days;
    private final Placements placements;

    ClosingRights(DayBook days, Placements placements) {
        this.days = days;
        this.placements = placements;
    }

    /** As what the actor stands to it; 404 for whoever has nothing to do with it. */
    Side side(PlacementId id) {
        return days.side(id);
    }

    Placement visible(PlacementId id) {
        days.side(id);
        return placements.get(id);
    }

    /** The placement for one of these sides while something of its close may change: it has begun and is not sealed. */
    Placement changed(PlacementId id, Side... sides) {
        Side side = days.side(id);
        if (!Arrays.asList(sides).contains(side)) {
            throw ProblemException.refused("access-refused");
        }
        Placement placement = placements.get(id);
        if (placement.state() == PlacementState.SEALED || placement.state() == PlacementState.CANCELLED) {
            throw ProblemException.conflict("placement-over");
        }
        if (placement.state().open()) {
            throw ProblemException.conflict("closing-not-begun");
        }
        return placement;
    }

    /** The placement for one of these sides once it has ended. */
    Placement ended(PlacementId id, Side... sides) {
        Placement placement = changed(id, sides);
        if (placement.state() != PlacementState.ENDED) {
            throw ProblemException.conflict("closing-not-ended");
        }
        return placement;
    }

    /** Reads and writes for a party that does not own the rows, after its right was checked. */
    static Actor system() {
        return Actor.system("closing", ActingAs.get().park());
    }
}
