package org.siquan.app.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.app.Gateways;

/** An empty park in a process and data directory of its own, as {@code ./siquan serve} starts it: one operator, no data. */
final class EmptyInstallation implements AutoCloseable {

    private static final int SECONDS = 300;
    private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

    private final Process process;
    private final String address;
    private final String password;

    /**
     * Starts it, or starts it again on what is in its data directory.
     *
     * @param daysBack how far its clock is behind
     */
    EmptyInstallation(Path home, long daysBack) throws IOException, InterruptedException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Files.createDirectories(home);
        Path log = home.resolve("output.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EarlierSiquan.class.getName(),
                "--server.port=" + port,
                "--siquan.park.id=linkong",
                "--siquan.park.name=临空产教园区"));
        command.addAll(Gateways.smsSettings());
        command.add("--days-back=" + daysBack);
        boolean again = Files.exists(home.resolve("data"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SIQUAN_DATA", home.resolve("data").toString());
        process = builder.start();
        awaitFirstPage(log, again);
        password = again ? "" : printed(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitFirstPage(Path log, boolean again) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
            for (int attempt = 0; attempt < SECONDS * 2 && process.isAlive(); attempt++) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200
                            && (again || PASSWORD.matcher(Files.readString(log)).find())) {
                        return;
                    }
                } catch (IOException notYet) {
                    process.waitFor(500, TimeUnit.MILLISECONDS);
                }
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the empty installation did not start:\n" + Files.readString(log));
    }

    private static String printed(Path log) throws IOException {
        Matcher found = PASSWORD.matcher(Files.readString(log));
        if (!found.find()) {
            throw new AssertionError("no account was printed");
        }
        return found.group(1);
    }

    String address() {
        return address;
    }

    /** Of the operator, printed at the first start. */
    String password() {
        return password;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
