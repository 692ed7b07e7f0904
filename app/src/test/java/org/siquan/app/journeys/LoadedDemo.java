package org.siquan.app.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.siquan.app.platform.database.RunningDatabase;

/**
 * The demonstration as its first start leaves it, once its advertisements are read. It is started and stopped once per run
 * of the tests; each journey then begins on a copy of its data directory, and nobody waits again for PostgreSQL to be
 * unpacked, the region to be loaded and the advertisements to be read.
 */
final class LoadedDemo {

    private static final int SECONDS = 300;

    private final Path data;

    LoadedDemo() throws IOException, InterruptedException, SQLException {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "loaded-demo");
        data = RunningDemo.data(home);
        try (var _ = new RunningDemo(home)) {
            awaitReading();
        }
        if (Files.exists(data.resolve("postgres/data/postmaster.pid"))) {
            throw new AssertionError(
                    "the demonstration in %s did not stop in order, its data cannot be copied".formatted(data));
        }
    }

    /** A stop in the middle of a job would have each journey begin with the rest of it. */
    private void awaitReading() throws IOException, InterruptedException, SQLException {
        try (Connection connection = RunningDatabase.superuser(data);
                Statement statement = connection.createStatement()) {
            for (int attempt = 0; attempt < SECONDS * 2; attempt++) {
                try (ResultSet jobs = statement.executeQuery(
                        "select bool_and(status = 'DONE') from platform.job where kind = 'alignment.read'")) {
                    if (jobs.next() && jobs.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(500);
            }
        }
        throw new AssertionError("the advertisements were not read within %d s, see %s".formatted(SECONDS, data));
    }

    static LoadedDemo of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LoadedDemo.class))
                .computeIfAbsent(LoadedDemo.class);
    }

    RunningDemo startedIn(Path home) throws IOException, InterruptedException {
        Path copy = RunningDemo.data(home);
        try (var paths = Files.walk(data)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        copy.resolve(data.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES, // the server refuses a directory that others may read
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new RunningDemo(home);
    }
}
