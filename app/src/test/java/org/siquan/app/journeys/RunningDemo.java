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
import java.util.concurrent.TimeUnit;
import org.siquan.app.Siquan;

/** The demonstration in a process and data directory of its own, as {@code ./siquan demo} starts it. */
final class RunningDemo implements AutoCloseable {

    static final String PASSWORD = "journey-journey";
    private static final int SECONDS = 300;

    private final Process process;
    private final String address;

    RunningDemo(Path home) throws IOException, InterruptedException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Files.createDirectories(home);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", // it lives for a minute or two; see app/README.md
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Siquan.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--siquan.demo.password=" + PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        builder.environment().put("SIQUAN_DATA", data(home).toString());
        process = builder.start();
        awaitFirstPage(home.resolve("output.log"));
    }

    static Path data(Path home) {
        return home.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitFirstPage(Path log) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
            for (int attempt = 0; attempt < SECONDS * 2 && process.isAlive(); attempt++) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    process.waitFor(500, TimeUnit.MILLISECONDS);
                }
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the demonstration did not start:\n" + Files.readString(log));
    }

    String address() {
        return address;
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
