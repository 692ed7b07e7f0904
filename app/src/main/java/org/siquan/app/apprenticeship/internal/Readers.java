package org.siquan.app.apprenticeship.internal;

import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Who reads nothing of a plan. The database knows a mentor by the person of the account; without one it cannot tell. */
@Component
class Readers {

    private final Accounts accounts;

    Readers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** True for a mentor, and nothing more, whose account stands for nobody. */
    boolean nobody() {
        Actor actor = ActingAs.get();
        return actor.is(Role.MENTOR)
                && !actor.is(Role.ENTERPRISE)
                && !actor.seesWholePark()
                && accounts.findPerson().isEmpty();
    }
}
