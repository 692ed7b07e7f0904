package org.siquan.app.education.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The circle's line in the navigation. */
@Configuration(proxyBeanMethods = false)
class EducationNavigation {

    @Bean
    NavEntry educationEntry() {
        return new NavEntry(Group.CIRCLES, 30, "/education", "education.nav", "education", Set.of());
    }
}
