package org.siquan.app.rosters.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of identity numbers, in a file outside the database that only its owner reads: {@code current=<id>} and a line
 * {@code key.<id>=<base64>} for every key ever used. Made at the first use. Whoever changes the key adds a line and names it
 * as current; the old line stays until nothing is sealed with it.
 */
@Component
class IdentityKeys {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final Path file;
    private @Nullable Properties read;

    @Autowired
    IdentityKeys(@Value("${siquan.identity.keys:}") String keys, @Value("${siquan.database.home:}") String home) {
        this(place(keys, home));
    }

    IdentityKeys(Path file) {
        this.file = file;
    }

    private static Path place(String keys, String home) {
        if (!keys.isBlank()) {
            return Path.of(keys).toAbsolutePath();
        }
        Path folder =
                home.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share", "siquan") : Path.of(home);
        return folder.toAbsolutePath().resolve("identity.keys");
    }

    /** Id of the key that seals. */
    synchronized String current() {
        return value("current");
    }

    synchronized SecretKey key(String id) {
        byte[] bytes = Base64.getDecoder().decode(value("key." + id));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "key %s in %s must have %d bytes, has %d%nTry: restore the file from its backup."
                            .formatted(id, file, KEY_BYTES, bytes.length));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private String value(String name) {
        try {
            if (read == null) {
                read = load();
            }
            String value = read.getProperty(name, "");
            if (value.isBlank()) {
                throw new IllegalStateException(
                        "the key file %s lacks %s%nTry: restore the file from its backup.".formatted(file, name));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key file %s cannot be read or made; check who owns its folder".formatted(file), e);
        }
    }

    private Properties load() throws IOException {
        if (!Files.exists(file)) {
            create();
        }
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return stored;
    }

    private void create() throws IOException {
        var random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        String name = HexFormat.of().formatHex(id);
        Files.createDirectories(file.resolveSibling(""));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                part,
                "current=%s%nkey.%s=%s%n"
                        .formatted(name, name, Base64.getEncoder().encodeToString(key)));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
