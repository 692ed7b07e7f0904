package org.siquan.app.platform.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends entries to the database, whose trigger numbers and chains them. The insert is the last thing before the commit,
 * because it locks the park's chain until then.
 */
@Component
class DefaultAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final JsonMapper json;

    DefaultAuditLog(JdbcClient jdbc, TenantTransactions transactions, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(String action, String subject, Map<String, String> details) {
        var actor = ActingAs.get();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            recordNow(actor, action, subject, details);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                insert(actor, action, subject, details);
            }
        });
    }

    @Override
    public void recordNow(Actor actor, String action, String subject, Map<String, String> details) {
        transactions.runAs(actor, () -> insert(actor, action, subject, details));
    }

    private void insert(Actor actor, String action, String subject, Map<String, String> details) {
        jdbc.sql("""
                        insert into platform.audit_entry
                            (park_id, org_id, seq, at, actor, action, subject, details, previous, hash)
                        values (:park, :org, 0, :at, :actor, :action, :subject, cast(:details as jsonb), '', '')""")
                .param("park", actor.park().value())
                .param("org", actor.org().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .param("actor", actor.name())
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(new TreeMap<>(details)))
                .update();
    }
}
