package org.siquan.app.people.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.people.Position;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The list of people, and its line in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleLists {

    private static final String STATE = """
            case when a.disabled then 'DISABLED' when a.password_set is not null then 'ACTIVE'
                 when exists (select from platform.invitation i where i.account_id = a.account_id
                              and i.used is null and i.revoked is null and i.expires > now()) then 'INVITED'
                 else 'NOT_COME' end""";

    @Bean
    NavEntry peopleEntry() {
        return new NavEntry(
                Group.SYSTEM, 10, "/people", "people.nav", "users", Set.of(Role.PARK, Role.SCHOOL, Role.ENTERPRISE));
    }

    @Bean
    NavEntry mentorSubstitutesEntry() {
        return new NavEntry(
                Group.SYSTEM, 11, "/people/substitutes", "people.substitutes", "user-share", Set.of(Role.MENTOR));
    }

    @Bean
    ListSpec<PersonRow> peopleList(MessageSource messages) {
        return ListSpec.of(PersonRow.class, "people.person", "/people")
                .select("""
                        a.account_id as id, o.name_zh as org, a.login, a.display_name as name,
                        coalesce((select string_agg(r.role, ' ' order by r.role) from platform.account_role r
                                  where r.account_id = a.account_id), '') as roles,
                        coalesce((select string_agg(p.position, ' ' order by p.position) from people.position_holder p
                                  where p.account_id = a.account_id), '') as positions,
                        %s as state""".formatted(STATE))
                .from("platform.account a join platform.organisation o using (park_id, org_id)")
                .where("a.park_id = platform.park()")
                .ofOrganisation("a")
                .order("a.display_name collate \"zh-x-icu\", a.login")
                .words("q", "a.display_name", "a.login", "o.name_zh")
                .choice("state", "(" + STATE + ") = :state", Staff.State.values())
                .choice(
                        "position",
                        "exists (select from people.position_holder p where p.account_id = a.account_id and p.position = :position)",
                        Position.values())
                .column("name", "a.display_name collate \"zh-x-icu\"", PersonRow::name)
                .column("login", "a.login", PersonRow::login)
                .column("org", "o.name_zh collate \"zh-x-icu\"", PersonRow::org)
                .column("roles", null, row -> words(row.roleKeys(), messages))
                .column("position", null, row -> words(row.positionKeys(), messages))
                .column("state", "state", row -> new Message("people.person.state." + row.state()))
                .build();
    }

    private static String words(List<String> keys, MessageSource messages) {
        return keys.stream()
                .map(key -> messages.getMessage(key, null, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining("、"));
    }
}
