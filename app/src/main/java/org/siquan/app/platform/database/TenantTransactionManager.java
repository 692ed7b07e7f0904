package org.siquan.app.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of every transaction who acts. The settings end with the transaction, so a connection
 * from the pool never carries somebody else's; without an actor they are empty and every protected table looks empty.
 */
class TenantTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var actor = ActingAs.find().orElse(null); // may read the session, so before this transaction has begun
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null || actor == null) {
            return;
        }
        try (var statement = holder.getConnection().prepareStatement("""
                select set_config('siquan.actor', ?, true), set_config('siquan.park', ?, true),
                       set_config('siquan.org', ?, true), set_config('siquan.scope', ?, true)""")) {
            set(statement, actor);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new DataAccessResourceFailureException("the actor could not be set", e);
        }
    }

    private static void set(PreparedStatement statement, Actor actor) throws SQLException {
        statement.setString(1, actor.name());
        statement.setString(2, actor.park().value());
        statement.setString(3, actor.org().value());
        statement.setString(4, actor.seesWholePark() ? "park" : actor.seesOwnOnly() ? "own" : "org");
        statement.execute();
    }
}
