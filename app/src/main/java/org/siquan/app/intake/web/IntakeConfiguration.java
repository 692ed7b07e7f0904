package org.siquan.app.intake.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the advice in the navigation: a school reads its own seats. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    NavEntry intakeEntry() {
        return new NavEntry(Group.YEAR, 26, "/intake", "intake.nav", "school", Set.of(Role.PARK, Role.COMMISSION));
    }

    @Bean
    NavEntry ownSeatsEntry() {
        return new NavEntry(Group.YEAR, 26, "/intake/own", "intake.nav", "school", Set.of(Role.SCHOOL));
    }
}
