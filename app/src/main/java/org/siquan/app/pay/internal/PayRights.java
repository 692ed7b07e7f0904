package org.siquan.app.pay.internal;

import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Who has business with the pay of a placement: its school, its enterprise, its learner; who sees the whole park reads. */
@Component
class PayRights {

    private final Placements placements;

    PayRights(Placements placements) {
        this.placements = placements;
    }

    /** The placement for whoever may read its pay; 404 for others, mentors among them. */
    Placement readable(PlacementId id) {
        Placement placement = placements.get(id);
        Actor actor = ActingAs.get();
        if (!actor.seesWholePark()
                && !school(placement)
                && !process(placement)
                && !unit(placement)
                && !actor.seesOwnOnly()) {
            throw ProblemException.notFound("placement-unknown");
        }
        return placement;
    }

    /** The placement for whoever enters what was paid. */
    Placement entered(PlacementId id) {
        Placement placement = readable(id);
        if (!school(placement) && !unit(placement)) {
            throw ProblemException.refused("access-refused");
        }
        return placement;
    }

    /** The placement for its learner. */
    Placement own(PlacementId id) {
        Placement placement = readable(id);
        if (!ActingAs.get().seesOwnOnly()) {
            throw ProblemException.refused("access-refused");
        }
        return placement;
    }

    static boolean school(Placement placement) {
        Actor actor = ActingAs.get();
        return actor.is(Role.SCHOOL) && actor.org().equals(placement.school());
    }

    /** Another process that works for the school, such as the one of agreements. */
    static boolean process(Placement placement) {
        Actor actor = ActingAs.get();
        return actor.name().startsWith("system:") && actor.org().equals(placement.school());
    }

    static boolean unit(Placement placement) {
        Actor actor = ActingAs.get();
        return actor.is(Role.ENTERPRISE)
                && actor.org().value().equals(placement.enterprise().value());
    }

    static void requireOpen(Placement placement) {
        if (placement.state() == PlacementState.SEALED || placement.state() == PlacementState.CANCELLED) {
            throw ProblemException.conflict("placement-over");
        }
    }
}
