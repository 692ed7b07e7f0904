package org.siquan.app.pay.web;

import java.util.Optional;
import java.util.Set;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementTab;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The line of pay in the navigation, and the link on the pages of a placement. */
@Configuration(proxyBeanMethods = false)
class PayConfiguration {

    @Bean
    NavEntry payEntry() {
        return new NavEntry(
                Group.YEAR,
                38,
                "/pay",
                "pay.nav",
                "cash",
                Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.LEARNER));
    }

    @Bean
    @Order(40)
    PlacementTab payTab() {
        return new PayTab();
    }

    private static final class PayTab implements PlacementTab {

        @Override
        public String messageKey() {
            return "pay.nav";
        }

        /** Mentors have no business with pay. */
        @Override
        public Optional<String> path(Placement placement) {
            Actor actor = ActingAs.get();
            return actor.seesWholePark() || actor.is(Role.SCHOOL) || actor.is(Role.ENTERPRISE) || actor.is(Role.LEARNER)
                    ? Optional.of(PayController.path(placement.id()))
                    : Optional.empty();
        }
    }
}
