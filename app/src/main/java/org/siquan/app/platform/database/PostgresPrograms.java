package org.siquan.app.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server programs of PostgreSQL for this machine, unpacked once under the data home. */
final class PostgresPrograms {

    static final String VERSION = "17.6.0";
    static final String MAJOR = "17";

    private PostgresPrograms() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacked when it is not there yet. */
    static Path in(DatabaseHome home) throws IOException {
        var folder = home.programs(VERSION);
        if (!Files.isDirectory(folder)) {
            var part = folder.resolveSibling(folder.getFileName() + ".part");
            Folders.delete(part);
            unpack(resource(), part);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static String resource() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        if (os.contains("linux")) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        if (os.contains("mac") && arm) {
            return "postgres-darwin-arm_64.txz";
        }
        throw new StartupRefused(
                "内置数据库不支持本机系统（%s）。".formatted(os),
                "The embedded database does not run on this system (%s).".formatted(os),
                "start a PostgreSQL " + MAJOR + " and set SPRING_DATASOURCE_URL, see docs/guide/operate.md.");
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(resource))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive's folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, path);
                var executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static InputStream open(String resource) throws IOException {
        var stream = PostgresPrograms.class.getResourceAsStream("/" + resource);
        if (stream == null) {
            throw new IOException(resource + " is missing from the application");
        }
        return stream;
    }
}
