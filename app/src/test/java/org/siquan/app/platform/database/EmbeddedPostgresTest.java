package org.siquan.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private final DatabaseHome home =
            new DatabaseHome(Path.of("target", "test-embedded").toAbsolutePath());

    @BeforeEach
    void anEmptyHome() throws IOException {
        Folders.delete(home.data());
        Files.deleteIfExists(home.credentials());
        home.create();
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsTheDataAndItsPasswordsAndWritesSafely() throws Exception {
        try (var server = EmbeddedPostgres.start(home, 0)) {
            run(server.database(), "create table kept (word text)");
            run(server.database(), "insert into kept values ('四圈')");
            assertThat(ask(
                            server.database(),
                            "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
            assertThat(ask(server.database(), "select extversion is not null from pg_extension limit 1"))
                    .isEqualTo("t");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.database().url(), Database.OWNER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, 0))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("另一个 Siquan")
                    .hasMessageContaining("already running");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentials())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();

        try (var again = EmbeddedPostgres.start(home, 0)) {
            assertThat(ask(again.database(), "select word from kept")).isEqualTo("四圈");
        }
    }

    @Test
    void isFoundAgainAfterItsProcessWasKilled() throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        home.folder().toString())
                .redirectErrorStream(true)
                .start();
        try (var output = child.inputReader()) {
            var said =
                    output.lines().filter(line -> line.startsWith("committed")).findFirst();
            assertThat(said).as("the child's commit").isPresent();
        } finally {
            child.destroyForcibly().waitFor(20, TimeUnit.SECONDS); // kill -9: no shutdown hook runs
        }
        assertThat(home.data().resolve("postmaster.pid"))
                .as("an orphan serves the directory")
                .exists();

        try (var server = EmbeddedPostgres.start(home, 0)) {
            assertThat(ask(server.database(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersionAndLeavesItAlone() throws IOException {
        Files.createDirectories(home.data());
        Files.writeString(home.data().resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, 0))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("由 PostgreSQL 16 写入")
                .hasMessageContaining("was written by PostgreSQL 16");
        assertThat(Files.readString(home.data().resolve("PG_VERSION"))).isEqualTo("16\n");
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, Long.MAX_VALUE))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("磁盘已满")
                .hasMessageContaining("disk of the data directory is full");
    }

    @Test
    void saysThatTheDiskIsFullWhenTheServerSaysSo() {
        var cause = new IOException("could not write to file \"base/1\": No space left on device");

        assertThat(EmbeddedPostgres.explain(home, cause)).hasMessageContaining("磁盘已满");
    }

    @Test
    void saysWhatRootNeedsWhereUserNamespacesAreForbidden() {
        assertThatThrownBy(() -> ServerCommand.requireUserNamespaces(List.of("false")))
                .isInstanceOfSatisfying(
                        StartupRefused.class,
                        refused -> assertThat(refused.remedy()).contains("SPRING_DATASOURCE_URL"))
                .hasMessageContaining("root")
                .hasMessageContaining("user namespaces are forbidden");
    }

    @Test
    void saysWhichFileIsMissingWhenThePasswordsWereLost() throws Exception {
        EmbeddedPostgres.start(home, 0).close();
        Files.delete(home.credentials());

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, 0))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("do not fit the data directory");
    }

    /** Starts the database, commits one row, says so and waits to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            var server = EmbeddedPostgres.start(new DatabaseHome(Path.of(arguments[0])), 0);
            run(server.database(), "create table kept (word text)");
            run(server.database(), "insert into kept values ('committed')");
            System.out.println("committed");
            new CountDownLatch(1).await();
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
