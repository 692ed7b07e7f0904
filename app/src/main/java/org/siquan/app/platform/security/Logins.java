package org.siquan.app.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds a login and counts wrong passwords: after {@value #MOST_FAILURES} the account is locked for a while. */
@Component
class Logins implements UserDetailsService {

    static final int MOST_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Logins(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    private Optional<SignedIn> find(String login) {
        return jdbc.sql("select * from platform.find_login(:login)")
                .param("login", login.strip())
                .query((row, _) -> read(row))
                .optional();
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        find(event.getAuthentication().getName()).ifPresent(account -> {
            boolean locked = jdbc.sql("select platform.sign_in_failed(:login, :most, :until)")
                    .param("login", account.getUsername())
                    .param("most", MOST_FAILURES)
                    .param("until", OffsetDateTime.ofInstant(clock.instant().plus(LOCKED_FOR), ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
            var what = locked ? "account.locked" : "account.sign-in-failed";
            audit.recordNow(account.actor(), what, "account:" + account.id(), Map.of());
        });
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn account) {
            jdbc.sql("select platform.sign_in_succeeded(:login)")
                    .param("login", account.getUsername())
                    .query((_, _) -> true)
                    .list();
            audit.recordNow(account.actor(), "account.signed-in", "account:" + account.id(), Map.of());
        }
    }

    private SignedIn read(ResultSet row) throws SQLException {
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
                isFuture(row.getObject("locked_until", OffsetDateTime.class)),
                row.getBoolean("disabled"));
    }

    private boolean isFuture(@Nullable OffsetDateTime time) {
        return time != null && time.toInstant().isAfter(clock.instant());
    }
}
