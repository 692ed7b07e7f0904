package org.siquan.app.rounds.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the rounds in the navigation. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {

    @Bean
    NavEntry roundsEntry() {
        return new NavEntry(
                Group.YEAR,
                28,
                "/rounds",
                "rounds.nav",
                "arrows-join",
                Set.of(Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.LEARNER, Role.ENTERPRISE));
    }
}
