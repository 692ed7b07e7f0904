package org.siquan.app.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.SignInWays;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The provider of OpenID Connect, if one is configured, and which account is who there. Somebody who is signed in and wants
 * so connects the two; a provider never makes an account or a right.
 */
@Component
class Provider implements SignInWays {

    /** Of a request: it came to connect, so what goes wrong is told on the own account's page. */
    static final String CONNECTING = "siquan.provider.connecting";

    private static final String WANTED = "siquan.provider.connect";
    private static final Duration WANTED_FOR = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final PasskeyParty party;
    private final Clock clock;
    private final String issuer;
    private final String name;

    Provider(
            JdbcClient jdbc,
            TenantTransactions transactions,
            AuditLog audit,
            PasskeyParty party,
            Environment environment,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.party = party;
        this.clock = clock;
        issuer = environment.getProperty("siquan.provider.issuer", "");
        name = environment.getProperty("siquan.provider.name", issuer);
    }

    @Override
    public Optional<String> provider() {
        return issuer.isBlank() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public String passkeyHost() {
        return party.host();
    }

    /** The login of whoever this is at the provider. */
    Optional<String> login(String from, String subject) {
        return jdbc.sql("select platform.find_subject(:issuer, :subject) as login")
                .param("issuer", from)
                .param("subject", subject)
                .query((row, _) -> Optional.ofNullable(row.getString("login")))
                .single();
    }

    /** Whoever is signed in will come back from the provider and be connected. */
    void want() {
        attributes().setAttribute(WANTED, clock.instant(), RequestAttributes.SCOPE_SESSION);
    }

    /** True once after {@link #want}, while somebody is signed in. */
    boolean isWanted() {
        if (ActingAs.find().isEmpty()) {
            return false;
        }
        var since = attributes().getAttribute(WANTED, RequestAttributes.SCOPE_SESSION);
        attributes().removeAttribute(WANTED, RequestAttributes.SCOPE_SESSION);
        boolean wanted =
                since instanceof Instant asked && asked.plus(WANTED_FOR).isAfter(clock.instant());
        if (wanted) {
            attributes().setAttribute(CONNECTING, true, RequestAttributes.SCOPE_REQUEST);
        }
        return wanted;
    }

    /** Connects the actor's account. False when that person of the provider, or this account, is connected already. */
    boolean connect(String from, String subject) {
        UUID account = AccountController.id().value();
        try {
            return transactions.inCurrent(() -> {
                jdbc.sql("""
                                insert into platform.provider_subject
                                    (issuer, subject, park_id, org_id, account_id, created)
                                select :issuer, :subject, a.park_id, a.org_id, a.account_id, now()
                                from platform.account a where a.account_id = :account""")
                        .param("issuer", from)
                        .param("subject", subject)
                        .param("account", account)
                        .update();
                audit.record("account.provider-connected", "account:" + account);
                return true;
            });
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    boolean isConnected() {
        UUID account = AccountController.id().value();
        return provider().isPresent()
                && transactions.inCurrent(() -> jdbc.sql("""
                                select exists (select from platform.provider_subject
                                    where account_id = :account and issuer = :issuer)""")
                        .param("account", account)
                        .param("issuer", issuer)
                        .query(Boolean.class)
                        .single());
    }

    void disconnect() {
        UUID account = AccountController.id().value();
        transactions.inCurrent(() -> {
            int gone = jdbc.sql("delete from platform.provider_subject where account_id = :account")
                    .param("account", account)
                    .update();
            if (gone > 0) {
                audit.record("account.provider-disconnected", "account:" + account);
            }
            return gone;
        });
    }

    private static RequestAttributes attributes() {
        return RequestContextHolder.currentRequestAttributes();
    }
}
