package org.siquan.app.platform;

import java.io.Serializable;
import java.util.Set;

/**
 * Who acts, for which organisation of which park. Every transaction carries one; the database shows it only the rows
 * of that organisation, or of the whole park where a role allows it.
 *
 * @param name {@code account:<uuid>} for a person, {@code system:<what>} for a job, a listener or a loader
 */
public record Actor(String name, ParkId park, OrgId org, Set<Role> roles) implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
        if (!name.matches("(account|system):[A-Za-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException(
                    "name of actor must be account:<id> or system:<what>, was '%s'%nTry: system:importer"
                            .formatted(name));
        }
    }

    /** A person of an organisation. */
    public static Actor account(AccountId account, ParkId park, OrgId org, Set<Role> roles) {
        return new Actor("account:" + account, park, org, roles);
    }

    /** A part of the system that works for the whole park, for example {@code system:demo-loader}. */
    public static Actor system(String what, ParkId park) {
        return new Actor("system:" + what, park, new OrgId("system"), Set.of(Role.PARK));
    }

    /** A part of the system that works for one organisation only. */
    public static Actor system(String what, ParkId park, OrgId org) {
        return new Actor("system:" + what, park, org, Set.of());
    }

    public boolean seesWholePark() {
        return roles.stream().anyMatch(Role::seesWholePark);
    }

    /** True for a learner and nothing else: sees the own rows only, where a table distinguishes persons. */
    public boolean seesOwnOnly() {
        return roles.equals(Set.of(Role.LEARNER));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
