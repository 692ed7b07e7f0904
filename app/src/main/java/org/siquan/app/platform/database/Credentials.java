package org.siquan.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The three passwords of the embedded database, kept in a file that only its owner can read. */
record Credentials(String superuser, String owner, String application) {

    static Credentials readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            var stored = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
            return new Credentials(read(stored, "superuser"), read(stored, "owner"), read(stored, "application"));
        }
        var created = new Credentials(random(), random(), random());
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                part,
                "superuser=%s%nowner=%s%napplication=%s%n"
                        .formatted(created.superuser, created.owner, created.application));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return created;
    }

    private static String read(Properties stored, String key) {
        var value = stored.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new StartupRefused(
                    "数据库口令文件缺少 %s。".formatted(key),
                    "The password file of the database lacks %s.".formatted(key),
                    "restore the file postgres/credentials in the data directory from a backup.");
        }
        return value;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
