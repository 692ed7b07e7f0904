package org.siquan.app.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways to the database that {@link DatabaseInitializer} found: the application's and the migrations'. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    Database database(DatabaseServer server) {
        return server.database();
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, @Value("${siquan.database.pool:20}") int pool) {
        var source = new HikariDataSource();
        source.setPoolName("siquan");
        source.setJdbcUrl(database.url());
        source.setUsername(database.application());
        source.setPassword(database.applicationPassword());
        source.setMaximumPoolSize(pool);
        source.setMinimumIdle(2);
        return source;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return new SimpleDriverDataSource(new Driver(), database.url(), database.owner(), database.ownerPassword());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    /** Sessions belong to nobody: their transactions carry no actor, because finding the actor reads the session. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var operations = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        operations.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return operations;
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
