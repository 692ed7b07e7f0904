package org.siquan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The embedded database of a running application, as its superuser: what is seeded passes every constraint, but no policy. */
final class ParkDatabase implements AutoCloseable {

    private static final List<String> FILES = List.of(
            "00-units",
            "01-people",
            "02-placements",
            "03-papers",
            "04-agreements",
            "05-filings",
            "06-days",
            "07-pay",
            "08-closing",
            "09-rounds",
            "10-messages");
    private static final Pattern SLOW = Pattern.compile("duration: ([0-9.]+) ms +(?:execute [^:]*|statement): (.*)");
    private static final int SHOWN = 160;

    private final Connection connection;
    private final Path log;

    private ParkDatabase(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    static ParkDatabase of(Path home) throws IOException, SQLException {
        Path folder = home.resolve("postgres");
        var credentials = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("credentials"))) {
            credentials.load(reader);
        }
        String port = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return new ParkDatabase(
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/siquan",
                        "postgres",
                        credentials.getProperty("superuser")),
                folder.resolve("server.log"));
    }

    boolean isEmpty() throws SQLException {
        return strings("select 1 from placements.placement limit 1").isEmpty();
    }

    /** Fills the park; a file that fails leaves nothing of itself or of the ones before. */
    void seed(int learners, int placements) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set load.learners = '%d'; set load.placements = '%d'".formatted(learners, placements));
            for (String file : FILES) {
                long begun = System.nanoTime();
                statement.execute(resource(file + ".sql"));
                System.out.printf(Locale.ROOT, "%-14s %6.1f s%n", file, (System.nanoTime() - begun) / 1e9);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    static String resource(String name) throws IOException {
        try (var stream = ParkDatabase.class.getResourceAsStream("park/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String counted() throws SQLException {
        return strings("""
                select 'learners ' || (select count(*) from talent.learner)
                  || ', placements ' || (select count(*) from placements.placement)
                  || ', presence ' || (select count(*) from days.presence)
                  || ', pay months ' || (select count(*) from pay.month)
                  || ', accounts ' || (select count(*) from platform.account)
                  || ', ' || pg_size_pretty(pg_database_size(current_database()))""").getFirst();
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** From now on the server writes down statements of more than 50 ms; answers where its log ends at present. */
    long logFrom() throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = '50ms'");
            statement.execute("select pg_reload_conf()");
        }
        return Files.size(log);
    }

    /** The statements of more than 50 ms since then, how often each was seen and its longest. */
    List<String> slowStatements(long from) throws IOException {
        Map<String, List<Double>> seen = new TreeMap<>();
        byte[] bytes = Files.readAllBytes(log);
        String text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8)
                .replaceAll("\\n\\t\\s*", " ");
        var matcher = SLOW.matcher(text);
        while (matcher.find()) {
            String sql = matcher.group(2).replaceAll("\\s+", " ").strip();
            seen.computeIfAbsent(sql.substring(0, Math.min(SHOWN, sql.length())), _ -> new ArrayList<>())
                    .add(Double.valueOf(matcher.group(1)));
        }
        return seen.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "query > 50 ms: %d times, at most %.0f ms: %s",
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0),
                        entry.getKey()))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
