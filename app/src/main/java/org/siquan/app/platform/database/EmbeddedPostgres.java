package org.siquan.app.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 17 as a child of this process on a persistent directory. Only the binaries are a library's; starting them
 * is our own work, because passwords, safe writes, the orphan after a kill and clear refusals are what it is about
 * (docs/adr/0003-embedded-postgresql.md).
 */
final class EmbeddedPostgres implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";

    private final DatabaseHome home;
    private final FileChannel lock;
    private final ServerCommand command;
    private final Database database;

    private EmbeddedPostgres(DatabaseHome home, FileChannel lock, ServerCommand command, Database database) {
        this.home = home;
        this.lock = lock;
        this.command = command;
        this.database = database;
    }

    @Override
    public Database database() {
        return database;
    }

    /**
     * Starts the server, or says in one sentence why not.
     *
     * @param minimumFreeBytes less free space than this counts as a full disk
     */
    static EmbeddedPostgres start(DatabaseHome home, long minimumFreeBytes) {
        home.create();
        var lock = lock(home);
        try {
            home.requireVersion(PostgresPrograms.MAJOR);
            home.requireFreeSpace(minimumFreeBytes);
            var command = ServerCommand.in(PostgresPrograms.in(home), home.folder());
            stopOrphan(home, command);
            var credentials = Credentials.readOrCreate(home.credentials());
            initialise(home, command, credentials);
            var port = launch(home, command);
            return new EmbeddedPostgres(home, lock, command, prepareOrStop(home, command, credentials, port));
        } catch (IOException | SQLException e) {
            release(lock);
            throw explain(home, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    static StartupRefused explain(DatabaseHome home, Exception cause) {
        var text = String.valueOf(cause.getMessage());
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
            return home.diskFull("0 MB", cause);
        }
        return new StartupRefused(
                "内置数据库无法启动：%s".formatted(text),
                "The embedded database cannot start: %s".formatted(text),
                "read %s, or use an external PostgreSQL (docs/guide/operate.md).".formatted(home.log()),
                cause);
    }

    private static FileChannel lock(DatabaseHome home) {
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                LOG.debug("locked by this very process", e);
            }
            channel.close();
        } catch (IOException e) {
            throw explain(home, e);
        }
        throw new StartupRefused(
                "另一个 Siquan 正在使用数据目录 %s。".formatted(home.folder()),
                "Another Siquan is already running on the data directory %s.".formatted(home.folder()),
                "open the one that runs, stop it first, or set SIQUAN_DATA to another folder.");
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("lock of the data directory not released", e);
        }
    }

    /** We hold the lock, so whatever still serves this directory was left behind by a killed process. */
    private static void stopOrphan(DatabaseHome home, ServerCommand command) throws IOException {
        if (Files.notExists(home.data().resolve("postmaster.pid"))) {
            return;
        }
        LOG.info("stopping the database server that an earlier, killed process left behind");
        var data = home.data().toString();
        var answer = command.run("pg_ctl", "stop", "-D", data, "-m", "fast", "-w", "-t", "20");
        if (answer.code() != 0) {
            command.run("pg_ctl", "stop", "-D", data, "-m", "immediate", "-w", "-t", "20");
        }
    }

    private static void initialise(DatabaseHome home, ServerCommand command, Credentials credentials)
            throws IOException {
        if (Files.exists(home.data().resolve("PG_VERSION"))) {
            return;
        }
        var part = home.data().resolveSibling("data.part");
        Folders.delete(part);
        var passwordFile = Files.createTempFile(home.data().resolveSibling(""), "pw", "");
        try {
            Files.writeString(passwordFile, credentials.superuser());
            var answer = command.run(
                    "initdb",
                    "-D",
                    part.toString(),
                    "-U",
                    SUPERUSER,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile);
            if (answer.code() != 0) {
                throw new IOException(answer.text().strip());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(part, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int launch(DatabaseHome home, ServerCommand command) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.deleteIfExists(home.log());
        var options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c full_page_writes=on"
                + " -c synchronous_commit=on -c max_connections=60 -c shared_buffers=128MB -c timezone=UTC";
        var answer = command.run(
                "pg_ctl",
                "start",
                "-D",
                home.data().toString(),
                "-w",
                "-t",
                "60",
                "-l",
                home.log().toString(),
                "-o",
                options);
        if (answer.code() != 0) {
            throw new IOException(answer.text().strip() + "\n" + tailOfLog(home));
        }
        return port;
    }

    private static String tailOfLog(DatabaseHome home) throws IOException {
        if (Files.notExists(home.log())) {
            return "";
        }
        var lines = Files.readAllLines(home.log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static Database prepareOrStop(DatabaseHome home, ServerCommand command, Credentials credentials, int port)
            throws IOException, SQLException {
        try {
            return prepare(home, credentials, port);
        } catch (SQLException | RuntimeException e) {
            command.run("pg_ctl", "stop", "-D", home.data().toString(), "-m", "fast", "-w", "-t", "20");
            throw e;
        }
    }

    /** Makes roles and database if they are missing; everything here may run again after a kill. */
    private static Database prepare(DatabaseHome home, Credentials credentials, int port) throws SQLException {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (var connection = DriverManager.getConnection(server + "postgres", SUPERUSER, credentials.superuser());
                var statement = connection.createStatement()) {
            for (var role : new String[] {Database.OWNER, Database.APPLICATION}) {
                statement.execute("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole;
                            end if;
                        end $$""".formatted(role));
            }
            // the passwords are hexadecimal digits of our own making
            statement.execute("alter role %s password '%s'".formatted(Database.OWNER, credentials.owner()));
            statement.execute("alter role %s password '%s'".formatted(Database.APPLICATION, credentials.application()));
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'siquan'")) {
                if (found.next()) {
                    return database(server, credentials);
                }
            }
            statement.execute("create database siquan owner " + Database.OWNER);
            return database(server, credentials);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new StartupRefused(
                        "数据库口令与数据目录不符（%s）。".formatted(home.credentials()),
                        "The passwords in %s do not fit the data directory.".formatted(home.credentials()),
                        "restore the file from the backup of the same data directory.",
                        e);
            }
            throw e;
        }
    }

    private static Database database(String server, Credentials credentials) {
        return new Database(
                server + "siquan",
                Database.OWNER,
                credentials.owner(),
                Database.APPLICATION,
                credentials.application(),
                true);
    }

    @Override
    public void close() {
        try {
            var answer = command.run("pg_ctl", "stop", "-D", home.data().toString(), "-m", "fast", "-w", "-t", "60");
            if (answer.code() != 0) {
                LOG.warn("database server did not stop: {}", answer.text().strip());
            }
        } catch (IOException e) {
            LOG.warn("database server did not stop", e);
        }
        release(lock);
    }
}
