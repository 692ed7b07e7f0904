package org.siquan.app.apprenticeship.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the plans and of the rules in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    NavEntry planEntry() {
        return new NavEntry(Group.YEAR, 32, "/apprenticeship", "plan.nav", "calendar-cog", Set.of());
    }

    @Bean
    NavEntry ruleEntry() {
        return new NavEntry(Group.YEAR, 58, "/apprenticeship/rules", "rules.nav", "gavel", Set.of());
    }
}
