package org.siquan.app.regiondata.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegionDataNavigation {

    @Bean
    NavEntry regionDataEntry() {
        return new NavEntry(Group.SYSTEM, 5, "/region", "regiondata.nav", "database-import", Set.of(Role.PARK));
    }
}
