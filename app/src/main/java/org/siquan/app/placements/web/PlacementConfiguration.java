package org.siquan.app.placements.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the placements in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

    @Bean
    NavEntry placementEntry() {
        return new NavEntry(
                Group.YEAR,
                34,
                "/placements",
                "placement.nav",
                "clipboard-check",
                Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER));
    }
}
