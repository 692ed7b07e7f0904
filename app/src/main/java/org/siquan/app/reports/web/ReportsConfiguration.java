package org.siquan.app.reports.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the reports in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    NavEntry reportEntry() {
        return new NavEntry(
                Group.RESULTS,
                60,
                "/reports",
                "report.nav",
                "report-analytics",
                Set.of(Role.SCHOOL, Role.PARK, Role.COMMISSION));
    }
}
