package org.siquan.app.filings.web;

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

/** The line of the filings in the navigation, and their link on the page of a placement. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    @Bean
    NavEntry filingEntry() {
        return new NavEntry(
                Group.YEAR, 36, "/filings", "filing.nav", "mailbox", Set.of(Role.PARK, Role.SCHOOL, Role.COMMISSION));
    }

    @Bean
    PlacementTab filingTab() {
        return new PlacementTab() {
            @Override
            public String messageKey() {
                return "filing.nav";
            }

            @Override
            public Optional<String> path(Placement placement) {
                Actor actor = ActingAs.get();
                return actor.seesWholePark() || actor.is(Role.SCHOOL)
                        ? Optional.of("/filings/of/" + placement.id())
                        : Optional.empty();
            }
        };
    }
}
