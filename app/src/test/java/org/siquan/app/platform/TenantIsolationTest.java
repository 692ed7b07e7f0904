package org.siquan.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.database.TestDatabase;

/**
 * For every table with an organisation, of every module, also of those to come: another organisation and another park
 * read nothing. The row that is not seen is written by the superuser in a transaction that is rolled back, with checks
 * and keys taken off, so that no table needs a fixture.
 */
@SiquanTest
@Tag("S7")
class TenantIsolationTest {

    @TestFactory
    List<DynamicTest> hidesRowsOfOtherOrganisationsAndParks() throws SQLException {
        return owned().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> hidesRowsOf(table)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> forcesRowLevelSecurity() throws SQLException {
        return owned().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    try (var connection = TestDatabase.superuser();
                            var statement = connection.createStatement();
                            var row = statement.executeQuery(
                                    "select relrowsecurity and relforcerowsecurity from pg_class where oid = '" + table
                                            + "'::regclass")) {
                        assertThat(row.next() && row.getBoolean(1)).isTrue();
                    }
                }))
                .toList();
    }

    @Test
    void knowsTheTablesOfThePlatform() throws SQLException {
        assertThat(owned())
                .contains(
                        "platform.organisation",
                        "platform.account",
                        "platform.account_role",
                        "platform.audit_entry",
                        "platform.job",
                        "platform.job_checkpoint");
    }

    @Test
    void everyTableWithAnOrganisationAlsoNamesItsPark() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            assertThat(strings(connection, """
                            select o.table_schema || '.' || o.table_name from information_schema.columns o
                            where o.column_name = 'org_id' and not exists (
                                select from information_schema.columns p where p.column_name = 'park_id'
                                and (p.table_schema, p.table_name) = (o.table_schema, o.table_name))""")).isEmpty();
        }
    }

    private static List<String> owned() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            return strings(connection, """
                    select c.table_schema || '.' || c.table_name
                    from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.column_name = 'org_id' and t.table_type = 'BASE TABLE'
                    order by 1""");
        }
    }

    private static void hidesRowsOf(String table) throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            connection.setAutoCommit(false);
            insertBareRow(connection, table);
            run(connection, "set local role siquan_app");

            assertThat(seen(connection, table, "park-x", "org-x", "org"))
                    .as("the owner itself")
                    .isOne();
            assertThat(seen(connection, table, "park-x", "other", "park"))
                    .as("the park's operator")
                    .isOne();
            assertThat(seen(connection, table, "park-x", "other", "org"))
                    .as("another organisation")
                    .isZero();
            assertThat(seen(connection, table, "other", "org-x", "org"))
                    .as("another park, same organisation id")
                    .isZero();
            assertThat(seen(connection, table, "other", "org-x", "park"))
                    .as("another park's operator")
                    .isZero();
            assertThat(seen(connection, table, "", "", "")).as("nobody").isZero();
            connection.rollback();
        }
    }

    private static void insertBareRow(Connection connection, String table) throws SQLException {
        run(connection, "set local session_replication_role = replica"); // no triggers, no foreign keys
        for (var constraint : strings(
                connection,
                "select conname from pg_constraint where contype in ('c', 'x', 'p', 'u') and conrelid = '" + table
                        + "'::regclass")) {
            run(connection, "alter table " + table + " drop constraint \"" + constraint + "\" cascade");
        }
        var columns = strings(
                connection,
                "select attname from pg_attribute where attnum > 0 and not attisdropped and attnotnull and attrelid = '"
                        + table + "'::regclass");
        for (var column : columns) {
            run(connection, "alter table " + table + " alter column \"" + column + "\" drop not null");
        }
        var shared = strings(
                connection,
                "select attname from pg_attribute where attname = 'shared' and attrelid = '" + table + "'::regclass");
        run(connection, "delete from " + table + " where park_id = 'park-x'");
        run(
                connection,
                "insert into " + table + " (park_id, org_id" + (shared.isEmpty() ? "" : ", shared")
                        + ") values ('park-x', 'org-x'" + (shared.isEmpty() ? "" : ", false") + ")");
    }

    private static long seen(Connection connection, String table, String park, String org, String scope)
            throws SQLException {
        run(
                connection,
                "select set_config('siquan.park', '" + park + "', true), set_config('siquan.org', '" + org
                        + "', true), set_config('siquan.scope', '" + scope + "', true)");
        return Long.parseLong(strings(connection, "select count(*) from " + table + " where park_id = 'park-x'")
                .getFirst());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
