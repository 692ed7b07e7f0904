package org.siquan.app.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Finds a login, and has {@link Lockouts} count the wrong passwords. */
@Component
class Logins implements UserDetailsService {

    private final JdbcClient jdbc;
    private final Lockouts lockouts;
    private final AuditLog audit;

    Logins(JdbcClient jdbc, Lockouts lockouts, AuditLog audit) {
        this.jdbc = jdbc;
        this.lockouts = lockouts;
        this.audit = audit;
    }

    /** A locked login that nobody has is answered like one that somebody has. */
    @Override
    public SignedIn loadUserByUsername(String login) {
        boolean locked = lockouts.isLocked(login);
        return find(login, locked)
                .or(() -> locked ? Optional.of(nobody(login)) : Optional.empty())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    Optional<SignedIn> find(String login, boolean locked) {
        return jdbc.sql("select * from platform.find_login(:login)")
                .param("login", login.strip())
                .query((row, _) -> read(row, locked))
                .optional();
    }

    private static SignedIn nobody(String login) {
        return new SignedIn(
                new AccountId(new UUID(0, 0)),
                login,
                "",
                new ParkId("nobody"),
                new OrgId("nobody"),
                Set.of(),
                "",
                true,
                false);
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken tried)) {
            return; // a passkey is not guessed
        }
        if (tried.getDetails() instanceof WebAuthenticationDetails details) {
            lockouts.failedFrom(details.getRemoteAddress());
        }
        boolean locked = lockouts.failed(tried.getName());
        find(tried.getName(), locked).ifPresent(account -> {
            var what = locked ? "account.locked" : "account.sign-in-failed";
            audit.recordNow(account.actor(), what, "account:" + account.id(), Map.of());
        });
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof HasActor account) {
            lockouts.forget(event.getAuthentication().getName());
            audit.recordNow(
                    account.actor(), "account.signed-in", account.actor().name(), Map.of());
        }
    }

    private static SignedIn read(ResultSet row, boolean locked) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new SignedIn(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("login"),
                row.getString("display_name"),
                new ParkId(row.getString("park_id")),
                new OrgId(row.getString("org_id")),
                roles,
                row.getString("password_hash"),
                locked,
                row.getBoolean("disabled"));
    }
}
