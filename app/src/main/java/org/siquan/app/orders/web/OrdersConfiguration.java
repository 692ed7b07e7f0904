package org.siquan.app.orders.web;

import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line of the orders in the navigation; learners and mentors come to an order from their own pages. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

    @Bean
    NavEntry talentOrdersEntry() {
        return new NavEntry(
                Group.YEAR,
                24,
                "/orders",
                "orders.nav",
                "file-text",
                Set.of(Role.PARK, Role.ENTERPRISE, Role.SCHOOL, Role.COMMISSION));
    }
}
