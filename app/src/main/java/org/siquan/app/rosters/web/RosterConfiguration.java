package org.siquan.app.rosters.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the rosters in the navigation. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    NavEntry rosterEntry() {
        return new NavEntry(Group.YEAR, 34, "/rosters", "rosters.nav", "users", Set.of(Role.SCHOOL));
    }
}
