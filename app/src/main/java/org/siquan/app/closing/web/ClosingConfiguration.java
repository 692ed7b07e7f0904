package org.siquan.app.closing.web;

import java.util.Optional;
import java.util.Set;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementTab;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The line of the close in the navigation, and its page about a placement. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    @Bean
    NavEntry closingEntry() {
        return new NavEntry(
                Group.YEAR,
                38,
                "/closings",
                "closing.nav",
                "archive",
                Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER));
    }

    @Bean
    @Order(70)
    PlacementTab closingTab() {
        return new ClosingTab();
    }

    /** Shown once the placement has begun: what is marked during it counts too. */
    private record ClosingTab() implements PlacementTab {

        @Override
        public String messageKey() {
            return "closing.tab";
        }

        @Override
        public Optional<String> path(Placement placement) {
            return placement.state().open() || placement.state() == PlacementState.CANCELLED
                    ? Optional.empty()
                    : Optional.of("/placements/" + placement.id() + "/closing");
        }
    }
}
