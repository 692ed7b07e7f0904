package org.siquan.app.intake.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the advice in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    NavEntry intakeEntry() {
        return new NavEntry(Group.YEAR, 26, "/intake", "intake.nav", "school", Set.of(Role.PARK, Role.COMMISSION));
    }
}
