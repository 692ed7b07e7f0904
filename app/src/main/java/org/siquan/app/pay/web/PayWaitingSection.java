package org.siquan.app.pay.web;

import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** What waits about pay on the first page of a school, an enterprise and a learner. The authority is chased by nobody. */
@Component
class PayWaitingSection implements HomeSection {

    private final PaySums sums;

    PayWaitingSection(PaySums sums) {
        this.sums = sums;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String fragment() {
        return "pay/home :: waiting";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        if (!actor.is(Role.SCHOOL) && !actor.is(Role.ENTERPRISE) && !actor.is(Role.LEARNER)) {
            return Optional.empty();
        }
        PaySums.Sums now = sums.now();
        return now.quiet() ? Optional.empty() : Optional.of(now);
    }
}
