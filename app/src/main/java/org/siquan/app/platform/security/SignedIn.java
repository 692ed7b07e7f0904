package org.siquan.app.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever signed in, as the session keeps it. */
final class SignedIn implements UserDetails, HasActor, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final AccountId id;
    private final String login;
    private final String displayName;
    private final Actor actor;
    private final boolean locked;
    private final boolean disabled;
    private @Nullable String passwordHash;

    SignedIn(
            AccountId id,
            String login,
            String displayName,
            ParkId park,
            OrgId org,
            Set<Role> roles,
            String passwordHash,
            boolean locked,
            boolean disabled) {
        this.id = id;
        this.login = login;
        this.displayName = displayName;
        this.actor = Actor.account(id, park, org, roles);
        this.passwordHash = passwordHash;
        this.locked = locked;
        this.disabled = disabled;
    }

    AccountId id() {
        return id;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    @Nullable
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && id.equals(signedIn.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[%s]".formatted(id);
    }

    /** The roles in their order, for the page. */
    List<Role> roles() {
        return actor.roles().stream().sorted().toList();
    }
}
