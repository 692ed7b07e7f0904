package org.siquan.app.platform.jobs;

import org.siquan.app.platform.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a kill, tickets still say that somebody works on them. On the embedded database nobody else can, so they are
 * given back at once; on a shared one the scheduler finds out by missing heartbeats.
 */
@Component
@DependsOnDatabaseInitialization
class OrphanedTickets implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedTickets.class);

    private final JdbcClient jdbc;
    private final Database database;

    OrphanedTickets(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        if (!database.embedded()) {
            return;
        }
        var given = jdbc.sql("""
                        update platform.scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked""").update();
        if (given > 0) {
            LOG.info("{} jobs go on from their last checkpoint", given);
        }
    }
}
