package org.siquan.app.people.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.people.Approvals;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** Requests that wait for this very person, on the first page. */
@Component
class ApprovalSection implements HomeSection {

    private final Approvals approvals;

    ApprovalSection(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String fragment() {
        return "people/home :: approvals";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        if (!actor.is(Role.SCHOOL) && !actor.is(Role.ENTERPRISE)) {
            return Optional.empty();
        }
        List<Approvals.Request> waiting = approvals.waitingForMe();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }
}
