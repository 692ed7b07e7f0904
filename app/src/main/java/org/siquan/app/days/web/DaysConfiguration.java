package org.siquan.app.days.web;

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

/** The line of the days in the navigation, and their pages about a placement. */
@Configuration(proxyBeanMethods = false)
class DaysConfiguration {

    @Bean
    NavEntry daysEntry() {
        return new NavEntry(
                Group.YEAR,
                35,
                "/days",
                "days.nav",
                "calendar-check",
                Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER));
    }

    @Bean
    @Order(40)
    PlacementTab daysTab() {
        return new Tab("days.tab.days", "days");
    }

    @Bean
    @Order(41)
    PlacementTab leaveTab() {
        return new Tab("days.tab.leave", "leave");
    }

    @Bean
    @Order(42)
    PlacementTab journalTab() {
        return new Tab("days.tab.journal", "journal");
    }

    @Bean
    @Order(43)
    PlacementTab incidentTab() {
        return new Tab("days.tab.incidents", "incidents");
    }

    /** Shown once the placement has begun. */
    private record Tab(String messageKey, String page) implements PlacementTab {

        @Override
        public Optional<String> path(Placement placement) {
            return placement.state().open() || placement.state() == PlacementState.CANCELLED
                    ? Optional.empty()
                    : Optional.of("/placements/" + placement.id() + "/" + page);
        }
    }
}
