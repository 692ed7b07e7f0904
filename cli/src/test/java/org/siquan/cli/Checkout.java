package org.siquan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher in a project of three files, on a machine that has only what a test installed: Maven and Java are scripts
 * that write down how they were called.
 */
final class Checkout {

    private static final List<String> TOOLS = List.of(
            "awk basename bash cat cksum comm cp cut dirname env find grep head id ls mkdir mktemp mv readlink rm sed sleep sort tail tee touch tr xargs"
                    .split(" "));

    private final Path root;
    private final Path tools;
    private final Path calls;
    private final Path temporary;

    /** What a run of the launcher said. */
    record Answer(int code, String out, String err) {}

    Checkout(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("四圈 with space"));
        tools = Files.createDirectories(folder.resolve("tools"));
        calls = Files.createDirectories(folder.resolve("calls"));
        temporary = Files.createDirectories(folder.resolve("temporary"));
        Path project = Path.of("..").toAbsolutePath().normalize();
        Files.copy(project.resolve("siquan"), root.resolve("siquan"));
        Files.setPosixFilePermissions(root.resolve("siquan"), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Stream<Path> texts = Files.list(project.resolve("docs/help"))) {
            for (Path text : texts.toList()) {
                write("docs/help/" + text.getFileName(), Files.readString(text));
            }
        }
        write("pom.xml", "<project/>");
        write("app/src/main/java/A.java", "class A {}");
        write("region/src/main/resources/chains.csv", "id");
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found(tool)));
        }
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is missing on this machine"));
    }

    Checkout withJava(String version) throws IOException {
        for (String program : List.of("java", "javac")) {
            script(root.resolveSibling("jdks/jdk-" + version + "/bin/" + program), """
                #!/usr/bin/env bash
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-09-16' >&2; exit; fi
                if [ "$1" = -Djarmode=tools ]; then mkdir -p "${@: -1}"; touch "${@: -1}/siquan-app.jar"; exit; fi
                case "$*" in *AOTCacheOutput*siquan-app.jar*) echo training >>"$CALLS/training"; echo http://localhost:1; exec sleep 50;; esac
                case "$*" in *AOTCacheOutput*) echo training >>"$CALLS/training"; exit;; esac
                printf '%%s|' "$@"
                """.formatted(version));
        }
        return this;
    }

    /** Maven of this version, which ends with the shell commands {@code then}. */
    Checkout withMaven(String version, String then) throws IOException {
        script(tools.resolve("mvn"), """
            #!/usr/bin/env bash
            if [ "$1" = -v ]; then echo "Apache Maven %s (x)"; exit; fi
            echo "$*" >>"$CALLS/mvn"
            for module in app cli bench; do
              mkdir -p "$ROOT/$module/target/lib"
              touch "$ROOT/$module/target/siquan-$module.jar"
            done
            echo "[INFO] Building Siquan application 0.1.0-SNAPSHOT          [1/1]"
            %s
            """.formatted(version, then));
        return this;
    }

    Checkout with(String program, String script) throws IOException {
        script(tools.resolve(program), "#!/usr/bin/env bash\n" + script);
        return this;
    }

    Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(root.resolve(name));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** How Maven or the preparation of fast starts was called, one line each. */
    List<String> calls(String program) throws IOException {
        Path file = calls.resolve(program);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    Path launcher() {
        return root.resolve("siquan");
    }

    /** What runs left in the folder for temporary files. */
    List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return run(launcher(), Map.of(), arguments);
    }

    Answer run(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(calls, "out", "");
        Path err = Files.createTempFile(calls, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(calls.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(),
                        "ROOT", root.toString(),
                        "CALLS", calls.toString(),
                        "TMPDIR", temporary.toString(),
                        "SIQUAN_JDKS", root.resolveSibling("jdks").toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + command);
        }
        return new Answer(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
