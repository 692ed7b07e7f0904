package org.siquan.app.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs. They refuse to run as root, so root enters a user namespace of its own first. */
record ServerCommand(Path programs, boolean root) {

    /** What a program answered. */
    record Answer(int code, String text) {}

    static ServerCommand in(Path programs, Path ownedFolder) throws IOException {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        var root = linux && Integer.valueOf(0).equals(Files.getAttribute(ownedFolder, "unix:uid"));
        if (root) {
            requireUserNamespaces(List.of("unshare", "-U", "true"));
        }
        return new ServerCommand(programs, root);
    }

    static void requireUserNamespaces(List<String> trial) throws IOException {
        int code;
        try {
            code = call(trial).code();
        } catch (IOException e) {
            code = 127;
        }
        if (code != 0) {
            throw new StartupRefused(
                    "当前以 root 运行且系统禁止用户命名空间，内置数据库无法启动。",
                    "Running as root where user namespaces are forbidden: the embedded database cannot start.",
                    "run Siquan as an ordinary user, or use an external PostgreSQL " + PostgresPrograms.MAJOR
                            + ": set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_PASSWORD and SIQUAN_OWNER_PASSWORD,"
                            + " see docs/guide/operate.md.");
        }
    }

    Answer run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return call(command);
    }

    private static Answer call(List<String> command) throws IOException {
        var output = Files.createTempFile("siquan", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(124, "no answer within 120 s");
            }
            return new Answer(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(130, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
