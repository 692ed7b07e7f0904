package org.siquan.app.apprenticeship.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the calendar addresses in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    NavEntry calendarEntry() {
        return new NavEntry(
                Group.YEAR,
                60,
                "/apprenticeship/calendar",
                "calendar.nav",
                "calendar-share",
                Set.of(Role.LEARNER, Role.MENTOR, Role.ENTERPRISE, Role.SCHOOL, Role.PARK));
    }
}
