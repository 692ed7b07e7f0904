package org.siquan.app;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two parks with two organisations each, and one person per role in them. */
public final class People implements ApplicationRunner {

    public static final ParkId EAST = new ParkId("east");
    public static final ParkId WEST = new ParkId("west");
    public static final OrgId FIRST = new OrgId("first");
    public static final OrgId SECOND = new OrgId("second");

    private final TenantTransactions transactions;
    private final Organisations organisations;

    People(TenantTransactions transactions, Organisations organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var park : List.of(EAST, WEST)) {
            transactions.runAs(Actor.system("test", park), () -> {
                organisations.save(new Park(park, "园区" + park, "Park " + park, true));
                organisations.save(new Organisation(FIRST, Kind.SCHOOL, "甲校", "First school", true));
                organisations.save(new Organisation(SECOND, Kind.ENTERPRISE, "乙企", "Second enterprise", true));
            });
        }
    }

    /** A person of the first organisation of the east park. */
    public static Actor person(Role... roles) {
        return person(EAST, FIRST, roles);
    }

    public static Actor person(ParkId park, OrgId org, Role... roles) {
        var id = UUID.nameUUIDFromBytes((park + "/" + org).getBytes(StandardCharsets.UTF_8));
        return Actor.account(new AccountId(id), park, org, Set.of(roles));
    }

    /** Signs a mock request in: {@code get("/jobs").with(as(person(Role.PARK)))}. */
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.user(new Person(actor));
    }

    private record Person(Actor actor) implements UserDetails, HasActor {

        @Override
        public String displayName() {
            return "测试";
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return actor.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getUsername() {
            return actor.name();
        }
    }
}
