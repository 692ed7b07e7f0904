package org.siquan.app.regiondata.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.DemoPeople;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.platform.Role;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.Enterprise;
import org.siquan.region.Institution;
import org.siquan.region.Mentor;
import org.siquan.region.Region;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Who signs in to the demonstration: people of the region's own invented organisations. */
@Configuration(proxyBeanMethods = false)
class DemonstrationPeople {

    private static final OrgId AUTHORITY = new OrgId("authority");

    /** Learners with an account: of the first two, one finds no place and one goes to work. */
    private static final int LEARNERS = 2;

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    @Profile("demo")
    DemoPeople demoPeople(ShippedRegion shipped) {
        Region region = shipped.region();
        Institution school = region.education().institutions().getFirst();
        Enterprise enterprise = region.industry().enterprises().getFirst();
        Mentor mentor = region.industry().mentors().stream()
                .filter(m -> m.enterprise().equals(enterprise.id()))
                .findFirst()
                .orElseThrow();
        OrgId schoolId = new OrgId(school.id().value());
        OrgId enterpriseId = new OrgId(enterprise.id().value());
        List<NewAccount> accounts = new ArrayList<>(List.of(
                new NewAccount(AUTHORITY, "commission", "郑立", Set.of(Role.COMMISSION), true),
                new NewAccount(ParkRows.PARK, "park", "周岚", Set.of(Role.PARK), true),
                new NewAccount(schoolId, "school", "赵宁", Set.of(Role.SCHOOL), true),
                new NewAccount(enterpriseId, "enterprise", "孙伟", Set.of(Role.ENTERPRISE), true),
                person(
                        enterpriseId,
                        "mentor",
                        mentor.name(),
                        Role.MENTOR,
                        mentor.id().value())));
        region.talent().learners().stream().limit(LEARNERS).forEach(learner -> {
            String code = learner.id().value();
            accounts.add(person(schoolId, code.toLowerCase(Locale.ROOT), learner.name(), Role.LEARNER, code));
        });
        return new DemoPeople(
                new Park(new ParkId(region.park().id()), "固安示范园区", "Gu'an demonstration park", true),
                List.of(
                        new Organisation(AUTHORITY, Kind.COMMISSION, "教育主管部门", "Education authority", true),
                        new Organisation(ParkRows.PARK, Kind.PARK, "园区运营", "Park operator", true)),
                accounts);
    }

    private static NewAccount person(OrgId org, String login, String name, Role role, String code) {
        return new NewAccount(org, login, name, Set.of(role), true, code);
    }
}
