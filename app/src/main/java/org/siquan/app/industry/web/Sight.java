package org.siquan.app.industry.web;

import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;

/**
 * What the actor's role may see of the things that are not shared. The database is the other lock: an enterprise reads
 * its own rows only, a school reads pay, everybody else neither.
 *
 * @param staff people on post: the enterprise itself and the operator (brief, S7; the authority is told verdicts)
 * @param pay what learners get: who chooses, who answers for it, who inspects
 * @param wages what the enterprise's own staff get on the same post: who checks the 80 % rule
 * @param names of mentors: the enterprise itself and the operator; a learner finds theirs in their own schedule
 */
record Sight(boolean staff, boolean pay, boolean wages, boolean names) {

    static Sight now() {
        return of(ActingAs.get());
    }

    static Sight of(Actor actor) {
        boolean owner = actor.is(Role.PARK) || actor.is(Role.ENTERPRISE);
        boolean checks = owner || actor.is(Role.COMMISSION) || actor.is(Role.SCHOOL);
        return new Sight(owner, checks || actor.is(Role.LEARNER), checks, owner);
    }
}
