package org.siquan.app.filings.internal;

import org.siquan.app.filings.Department;
import org.siquan.app.filings.Departments;
import org.siquan.app.filings.Desk;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Who may say what: the school enters what comes back on paper; an authority speaks for its own department alone. */
@Component
class FilingAccess {

    private final Departments departments;

    FilingAccess(Departments departments) {
        this.departments = departments;
    }

    boolean may(Filing filing, FilingMove move) {
        return may(filing, move.desk(filing.kind(), filing.state()));
    }

    boolean may(Filing filing, Desk desk) {
        Actor actor = ActingAs.get();
        return isSchool(filing) || (actor.is(Role.COMMISSION) && sitsAt(actor, filing, desk));
    }

    private boolean sitsAt(Actor actor, Filing filing, Desk desk) {
        return desk != Desk.SCHOOL
                && filing.office(desk)
                        .flatMap(office -> departments.find(office.id()))
                        .map(Department::account)
                        .filter(actor.org()::equals)
                        .isPresent();
    }

    boolean isSchool(Filing filing) {
        Actor actor = ActingAs.get();
        return actor.is(Role.SCHOOL) && actor.org().equals(filing.school());
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw ProblemException.refused("access-refused");
        }
    }
}
