package org.siquan.app.cycle.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cycle's lines in the navigation. */
@Configuration(proxyBeanMethods = false)
class CycleConfiguration {

    @Bean
    NavEntry cycleEntry() {
        return new NavEntry(
                Group.YEAR, 10, "/cycle", "cycle.nav", "rotate-clockwise", Set.of(Role.PARK, Role.COMMISSION));
    }

    @Bean
    NavEntry learnersEntry() {
        return new NavEntry(
                Group.YEAR,
                20,
                "/cycle/learners",
                "cycle.nav.learners",
                "school",
                Set.of(Role.PARK, Role.COMMISSION, Role.SCHOOL));
    }

    @Bean
    NavEntry weeksEntry() {
        return new NavEntry(
                Group.YEAR,
                30,
                "/cycle/weeks",
                "cycle.nav.weeks",
                "calendar-stats",
                Set.of(Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR));
    }

    @Bean
    NavEntry blocksEntry() {
        return new NavEntry(
                Group.YEAR,
                35,
                "/cycle/blocks",
                "cycle.nav.blocks",
                "list-check",
                Set.of(Role.PARK, Role.ENTERPRISE, Role.MENTOR));
    }

    @Bean
    NavEntry meEntry() {
        return new NavEntry(Group.YEAR, 40, "/cycle/me", "cycle.nav.me", "list-numbers", Set.of(Role.LEARNER));
    }
}
