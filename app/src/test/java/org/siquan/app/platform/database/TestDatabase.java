package org.siquan.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** One empty embedded PostgreSQL for the whole test run, below {@code target}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final DatabaseHome HOME =
            new DatabaseHome(Path.of("target", "test-database").toAbsolutePath());
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            Folders.delete(HOME.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = EmbeddedPostgres.start(HOME, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = SERVER.database();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.application(),
                                "spring.datasource.password", database.applicationPassword(),
                                "siquan.database.owner-password", database.ownerPassword(),
                                "siquan.database.pool", 12,
                                "siquan.identity.keys",
                                        HOME.folder().resolve("identity.keys").toString())));
    }

    /** As the superuser, for whom no policy holds: to look, or to do what an attacker would. */
    public static Connection superuser() throws SQLException {
        try {
            return DriverManager.getConnection(
                    SERVER.database().url(),
                    "postgres",
                    Credentials.readOrCreate(HOME.credentials()).superuser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database database() {
        return SERVER.database();
    }
}
