package org.siquan.bench;

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

/** The application with the demonstration region, as {@code ./siquan demo} starts it, in a process of its own. */
final class ParkApplication implements AutoCloseable {

    static final String PASSWORD = "load-load-load";
    private static final int SECONDS = 180;

    private final Process process;
    private final String address;

    private ParkApplication(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a data directory and waits for its first page. */
    static ParkApplication start(Path home) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("siquan.app", "app/target/run/siquan-app.jar"));
        if (!Files.exists(jar)) {
            throw new IOException("no application at %s%nTry: ./siquan bench park".formatted(jar));
        }
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(home);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx2g",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--siquan.demo.password=" + PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        builder.environment().put("SIQUAN_DATA", home.toAbsolutePath().toString());
        var application = new ParkApplication(builder.start(), "http://localhost:" + port);
        try {
            application.awaitFirstPage(home.resolve("output.log"));
        } catch (IOException | InterruptedException e) {
            application.close();
            throw e;
        }
        return application;
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
        throw new IOException("the application did not start:\n" + Files.readString(log));
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
