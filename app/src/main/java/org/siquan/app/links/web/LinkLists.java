package org.siquan.app.links.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.siquan.app.links.LinkPurpose;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of links, and its line in the navigation. */
@Configuration(proxyBeanMethods = false)
class LinkLists {

    private static final String STATE = """
            case when l.used is not null then 'USED' when l.revoked is not null then 'REVOKED'
                 when l.locked is not null then 'LOCKED' when l.expires <= now() then 'EXPIRED'
                 when l.opened is not null then 'OPENED' else 'OPEN' end""";

    @Bean
    NavEntry linksEntry() {
        return new NavEntry(
                Group.SYSTEM, 20, "/links", "links.nav", "link", Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE));
    }

    @Bean
    ListSpec<LinkListRow> linkList(List<LinkPurpose> purposes, Clock clock) {
        String zone = " at time zone '" + clock.getZone().getId() + "'";
        return ListSpec.of(LinkListRow.class, "links.link", "/links")
                .select("""
                        l.link_id as id, l.kind, l.subject, l.holder_name as holder, l.holder_role as role, %s as state,
                        l.issued%s as issued, l.expires%s as expires, l.used%s as used""".formatted(STATE, zone, zone, zone))
                .from("links.link l")
                .where("l.park_id = platform.park()")
                .ofOrganisation("l")
                .order("l.issued desc, l.link_id")
                .words("q", "l.holder_name", "l.subject")
                .choice("state", "(" + STATE + ") = :state", PurposeLinks.State.values())
                .choice(
                        "kind",
                        "l.kind",
                        () -> purposes.stream()
                                .map(purpose -> new Choice(purpose.kind(), Text.NONE))
                                .toList())
                .column("holder", "l.holder_name collate \"zh-x-icu\"", LinkListRow::holder)
                .column("kind", "l.kind", row -> new Message("links.link.kind." + row.kind()))
                .column("state", "state", row -> new Message("links.link.state." + row.state()))
                .column("issued", "l.issued", row -> text(row.issued()))
                .column("expires", "l.expires", row -> text(row.expires()))
                .column("used", "l.used", row -> row.used() == null ? null : text(row.used()))
                .build();
    }

    private static String text(LocalDateTime time) {
        return time.withNano(0).toString().replace('T', ' ');
    }
}
