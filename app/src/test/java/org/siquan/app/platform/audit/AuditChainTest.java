package org.siquan.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.AuditVerifier;
import org.siquan.app.platform.AuditVerifier.Verdict;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiquanTest
class AuditChainTest {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsOneUnbrokenOrderUnderAHundredConcurrentWriters() throws InterruptedException {
        var actor = in("audit-crowd");
        var start = new CountDownLatch(1);

        var writers = IntStream.range(0, 100)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    awaitQuietly(start);
                    transactions.runAs(actor, () -> audit.record("test.written", "row:" + i, Map.of("中文", "“'\\" + i)));
                }))
                .toList();
        start.countDown();
        for (var writer : writers) {
            writer.join();
        }

        assertThat(verifier.verify(actor))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(100));
    }

    @Test
    void writesNothingWhenTheBusinessRollsBack() {
        var actor = in("audit-rollback");

        assertThatThrownBy(() -> transactions.runAs(actor, () -> {
                    audit.record("test.written", "row:1");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(verifier.verify(actor)).isEqualTo(new Verdict.Intact(0, ""));
    }

    @Test
    void namesTheRowThatASuperuserAltered() throws SQLException {
        var actor = filled("audit-altered", 10);

        asSuperuser(
                "update platform.audit_entry set subject = 'row:forged' where park_id = 'audit-altered' and seq = 7");

        assertThat(verifier.verify(actor)).isEqualTo(new Verdict.Altered(7, "content and hash differ"));
    }

    @Test
    void namesTheRowThatASuperuserRemoved() throws SQLException {
        var actor = filled("audit-removed", 10);

        asSuperuser("delete from platform.audit_entry where park_id = 'audit-removed' and seq = 4");

        assertThat(verifier.verify(actor)).isEqualTo(new Verdict.Altered(4, "missing"));
    }

    @Test
    void noticesThatTheEndWasCutOff() throws SQLException {
        var actor = filled("audit-cut", 10);

        asSuperuser("delete from platform.audit_entry where park_id = 'audit-cut' and seq > 8");

        assertThat(verifier.verify(actor))
                .isInstanceOfSatisfying(
                        Verdict.Altered.class,
                        altered -> assertThat(altered.seq()).isEqualTo(9));
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveEntries() {
        var actor = filled("audit-app", 1);

        for (var attempt : new String[] {
            "update platform.audit_entry set action = 'x'",
            "delete from platform.audit_entry",
            "truncate platform.audit_entry",
            "update platform.audit_head set seq = 0"
        }) {
            assertThatThrownBy(() ->
                            transactions.runAs(actor, () -> jdbc.sql(attempt).update()))
                    .as(attempt)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void triggersRefuseEvenTheSuperuser() throws SQLException {
        filled("audit-trigger", 1);

        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            for (var attempt : new String[] {
                "update platform.audit_entry set action = 'x' where park_id = 'audit-trigger'",
                "delete from platform.audit_entry where park_id = 'audit-trigger'",
                "truncate platform.audit_entry"
            }) {
                assertThatThrownBy(() -> statement.execute(attempt)).hasMessageContaining("append-only");
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Actor filled(String park, int entries) {
        var actor = in(park);
        for (int i = 1; i <= entries; i++) {
            audit.recordNow(actor, "test.written", "row:" + i, Map.of());
        }
        return actor;
    }

    private static Actor in(String park) {
        return Actor.system("test", new ParkId(park));
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // switches the triggers off
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
