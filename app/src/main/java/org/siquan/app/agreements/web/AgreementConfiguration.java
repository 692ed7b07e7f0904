package org.siquan.app.agreements.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the agreements in the navigation. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    NavEntry agreementEntry() {
        return new NavEntry(
                Group.YEAR,
                35,
                "/agreements",
                "agreement.nav",
                "signature",
                Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.LEARNER));
    }
}
