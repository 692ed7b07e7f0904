package org.siquan.app.agreements.internal;

import java.util.Optional;
import org.siquan.app.agreements.Party;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;

/** As which party of a placement somebody acts. A guardian has no account. */
final class Sides {

    private Sides() {}

    static Optional<Party> find(Placement placement) {
        Actor actor = ActingAs.get();
        if (actor.is(Role.SCHOOL) && actor.org().equals(placement.school())) {
            return Optional.of(Party.SCHOOL);
        }
        if (actor.is(Role.ENTERPRISE)
                && actor.org().value().equals(placement.enterprise().value())) {
            return Optional.of(Party.UNIT);
        }
        // a learner reads no placement but the own one: row-level security has seen to it
        return actor.seesOwnOnly() ? Optional.of(Party.LEARNER) : Optional.empty();
    }

    static Party require(Placement placement) {
        return find(placement).orElseThrow(() -> ProblemException.refused("access-refused"));
    }

    static void requireSchool(Placement placement) {
        if (require(placement) != Party.SCHOOL) {
            throw ProblemException.refused("access-refused");
        }
    }

    /** Writes for a party that does not own the rows, after its right was checked. */
    static Actor writer(Placement placement) {
        return Actor.system("agreements", ActingAs.get().park(), placement.school());
    }
}
