package org.siquan.app.agreements.web;

import java.util.Optional;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementTab;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agreement beside the gate of its placement. Mentors have no business with it. */
@Component
@Order(10)
class AgreementTab implements PlacementTab {

    @Override
    public String messageKey() {
        return "agreement.tab";
    }

    @Override
    public Optional<String> path(Placement placement) {
        return ActingAs.get().is(Role.MENTOR)
                ? Optional.empty()
                : Optional.of("/placements/" + placement.id() + "/agreement");
    }
}
