package org.siquan.app.orders.internal;

import java.util.Map;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Who may do what with an order. Whoever may not is told that it is unknown, and the attempt is kept. */
@Component
class Rights {

    private final AuditLog audit;

    Rights(AuditLog audit) {
        this.audit = audit;
    }

    static boolean owns(OrderStanding order) {
        return isEnterprise(order.enterprise()) || ActingAs.get().is(Role.PARK);
    }

    static boolean isEnterprise(OrgId enterprise) {
        Actor actor = ActingAs.get();
        return actor.is(Role.ENTERPRISE) && actor.org().equals(enterprise);
    }

    static boolean isAuthor(OrderStanding order) {
        Actor actor = ActingAs.get();
        return actor.is(Role.SCHOOL) && actor.org().equals(order.author());
    }

    /** Mentors and learners belong to organisations whose drafts are none of their business. */
    static boolean readsDrafts() {
        Actor actor = ActingAs.get();
        return actor.is(Role.PARK)
                || actor.is(Role.ENTERPRISE)
                || actor.is(Role.SCHOOL)
                || actor.is(Role.COMMISSION)
                || actor.name().startsWith("system:");
    }

    void require(boolean may, OrderStanding order, String change) {
        if (!may) {
            audit.recordNow(ActingAs.get(), "access.refused", "order:" + order.id(), Map.of("change", change));
            throw ProblemException.notFound("orders-unknown", order.id().value());
        }
    }

    void requireOwner(OrderStanding order, String change) {
        require(owns(order), order, change);
    }
}
