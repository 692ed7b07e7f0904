package org.siquan.app.platform.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Service;

/** What the holder of an invitation's secret may do: look, and set the password once. */
@Service
class InvitationDoor {

    /** What the page shows. Nothing of it is told for a secret that opens nothing. */
    sealed interface Opened {

        /** No invitation has this secret. */
        record Unknown() implements Opened {}

        /** Used, withdrawn, over, or the account is shut. */
        record Closed() implements Opened {}

        record Open(String organisationZh, String organisationEn, String displayName, String login) implements Opened {}
    }

    private final InvitationTable table;
    private final Passwords passwords;
    private final Organisations organisations;
    private final OpenSessions sessions;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    InvitationDoor(
            InvitationTable table,
            Passwords passwords,
            Organisations organisations,
            OpenSessions sessions,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.organisations = organisations;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looking uses nothing up: programs that preview addresses look, too. */
    Opened open(String token) {
        return table.open(token)
                .map(found -> inside(found, row -> opened(row, found.actor())))
                .orElseGet(Opened.Unknown::new);
    }

    private Opened opened(InvitationTable.Row row, Actor actor) {
        if (!row.isOpen(clock.instant())) {
            return new Opened.Closed();
        }
        table.opened(row.id());
        var organisation = organisations.find(actor.org());
        return new Opened.Open(
                organisation.map(Organisations.Organisation::nameZh).orElse(""),
                organisation.map(Organisations.Organisation::nameEn).orElse(""),
                row.displayName(),
                row.login());
    }

    /**
     * Sets the password and ends whatever sessions the account had.
     *
     * @return what is wrong with the password: the end of a message {@code platform.password.…}; {@code closed} when the
     *     invitation is not open any more; empty when it is done
     */
    Optional<String> set(String token, String password, String again) {
        return table.open(token)
                .map(found -> inside(found, row -> set(row, password, again)))
                .orElseGet(() -> Optional.of("closed"));
    }

    private Optional<String> set(InvitationTable.Row row, String password, String again) {
        if (!row.isOpen(clock.instant())) {
            return Optional.of("closed");
        }
        var fault = passwords.fault(row.account(), password, again);
        if (fault.isEmpty()) {
            passwords.set(row.account(), password);
            table.use(row.id());
            sessions.endOf(row.account());
            audit.record("account.password-set", "account:" + row.account(), Map.of("by", "invitation"));
        }
        return fault;
    }

    /** With the row locked, so that of two who come at once one sets the password. */
    private <T> T inside(InvitationTable.Found found, Function<InvitationTable.Row, T> work) {
        return transactions.as(found.actor(), () -> work.apply(table.lock(found.id())));
    }
}
