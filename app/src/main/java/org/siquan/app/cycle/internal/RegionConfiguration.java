package org.siquan.app.cycle.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siquan.app.cycle.RegionSource;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.DemoPeople;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Enterprise;
import org.siquan.region.Institution;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The region of the deployment, and who signs in to the demonstration. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    /** The demonstration region, read once at first use. */
    @Bean
    @Profile("demo")
    RegionSource demonstrationRegion() {
        Region region = DemonstrationRegion.load();
        return () -> Optional.of(region);
    }

    /** The file set in {@code siquan.region}; it is read and checked at start, so that faults are seen at once. */
    @Bean
    @Profile("!demo")
    RegionSource namedRegion(Environment environment) {
        String folder = environment.getProperty("siquan.region", "");
        if (folder.isBlank()) {
            return Optional::empty;
        }
        return switch (RegionReader.read(Path.of(folder))) {
            case RegionRead.Accepted accepted -> () -> Optional.of(accepted.region());
            case RegionRead.Refused refused ->
                throw new IllegalArgumentException(refused.issues().stream()
                        .map(i -> i.place() + " [" + i.code() + "] "
                                + i.message().zh() + " " + i.message().en())
                        .collect(Collectors.joining(System.lineSeparator())));
        };
    }

    /** The demonstration's organisations are the region's own invented ones. */
    @Bean
    @Profile("demo")
    DemoPeople demonstrationPeople(RegionSource source) {
        Region region = source.find().orElseThrow();
        Institution school = region.education().institutions().getFirst();
        Enterprise enterprise = region.industry().enterprises().getFirst();
        String mentor = region.industry().mentors().stream()
                .filter(m -> m.enterprise().equals(enterprise.id()))
                .map(m -> m.name())
                .findFirst()
                .orElseThrow();
        String learner = region.talent().learners().getFirst().name();
        OrgId schoolId = new OrgId(school.id().value());
        OrgId enterpriseId = new OrgId(enterprise.id().value());
        Stream<Organisation> own = Stream.of(
                new Organisation(new OrgId("authority"), Kind.COMMISSION, "教育主管部门", "Education authority", true),
                new Organisation(new OrgId("park"), Kind.PARK, "园区运营", "Park operator", true));
        Stream<Organisation> schools = region.education().institutions().stream()
                .map(i -> new Organisation(new OrgId(i.id().value()), Kind.SCHOOL, i.zh(), i.zh(), true));
        Stream<Organisation> enterprises = region.industry().enterprises().stream()
                .map(e -> new Organisation(new OrgId(e.id().value()), Kind.ENTERPRISE, e.zh(), e.zh(), true));
        return new DemoPeople(
                new Park(new ParkId(region.park().id()), "固安示范园区", "Gu'an demonstration park", true),
                Stream.of(own, schools, enterprises).flatMap(s -> s).toList(),
                List.of(
                        new NewAccount(new OrgId("authority"), "commission", "郑立", Set.of(Role.COMMISSION), true),
                        new NewAccount(new OrgId("park"), "park", "周岚", Set.of(Role.PARK), true),
                        new NewAccount(schoolId, "school", "赵宁", Set.of(Role.SCHOOL), true),
                        new NewAccount(enterpriseId, "enterprise", "孙伟", Set.of(Role.ENTERPRISE), true),
                        new NewAccount(enterpriseId, "mentor", mentor, Set.of(Role.MENTOR), true),
                        new NewAccount(
                                schoolId,
                                region.talent()
                                        .learners()
                                        .getFirst()
                                        .id()
                                        .value()
                                        .toLowerCase(java.util.Locale.ROOT),
                                learner,
                                Set.of(Role.LEARNER),
                                true)));
    }
}
