package org.siquan.app.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Row-level security only holds for a role that is neither superuser, nor owner, nor exempt; anything else is refused. */
final class WeakRole {

    private WeakRole() {}

    static void require(Database database) {
        try (var connection = DriverManager.getConnection(
                        database.url(), database.application(), database.applicationPassword());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select rolsuper or rolbypassrls or pg_has_role(current_user, '%s', 'member')
                        from pg_roles where rolname = current_user""".formatted(Database.OWNER))) {
            if (answer.next() && answer.getBoolean(1)) {
                throw new StartupRefused(
                        "应用连接数据库的角色 %s 权限过大，行级隔离会失效。".formatted(database.application()),
                        "The role %s may do too much: row-level security would not hold for it."
                                .formatted(database.application()),
                        "connect as siquan_app (nosuperuser, nobypassrls, not a member of siquan_owner).");
            }
        } catch (SQLException e) {
            throw new StartupRefused(
                    "连接不上数据库 %s：%s".formatted(database.url(), e.getMessage()),
                    "The database %s cannot be reached: %s".formatted(database.url(), e.getMessage()),
                    "check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
    }
}
