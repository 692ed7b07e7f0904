package org.siquan.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything the embedded database needs: programs, data, passwords, log and lock. Owner-only. */
record DatabaseHome(Path folder) {

    /** {@code SIQUAN_DATA}, or {@code ~/.local/share/siquan}. */
    static DatabaseHome configured(@Nullable String configured) {
        var folder = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "siquan")
                : Path.of(configured);
        return new DatabaseHome(folder.toAbsolutePath().normalize());
    }

    Path data() {
        return folder.resolve("postgres").resolve("data");
    }

    Path credentials() {
        return folder.resolve("postgres").resolve("credentials");
    }

    Path log() {
        return folder.resolve("postgres").resolve("server.log");
    }

    Path lock() {
        return folder.resolve("siquan.lock");
    }

    Path programs(String version) {
        return folder.resolve("postgres").resolve("programs-" + version);
    }

    void create() {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.resolve("postgres"));
        } catch (IOException e) {
            throw new StartupRefused(
                    "数据目录 %s 无法建立或写入。".formatted(folder),
                    "The data directory %s cannot be created or written.".formatted(folder),
                    "set SIQUAN_DATA to a folder you own, on a disk with free space.",
                    e);
        }
    }

    void requireFreeSpace(long bytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw diskFull("%,d MB".formatted(free >> 20), null);
            }
        } catch (IOException e) {
            throw new StartupRefused(
                    "数据目录 %s 无法读取。".formatted(folder),
                    "The data directory %s cannot be read.".formatted(folder),
                    "check its disk and its permissions.",
                    e);
        }
    }

    StartupRefused diskFull(String left, @Nullable Throwable cause) {
        var zh = "数据目录所在磁盘已满（%s，剩余 %s），数据未受损。".formatted(folder, left);
        var en = "The disk of the data directory is full (%s, left: %s); nothing was lost.".formatted(folder, left);
        var remedy = "free some space and start again, or move the folder and set SIQUAN_DATA to its new place.";
        return cause == null ? new StartupRefused(zh, en, remedy) : new StartupRefused(zh, en, remedy, cause);
    }

    /** Refuses a data directory that another major version of PostgreSQL has written. */
    void requireVersion(String major) {
        var file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        try {
            var found = Files.readString(file).strip();
            if (!found.equals(major)) {
                throw new StartupRefused(
                        "数据目录 %s 由 PostgreSQL %s 写入，本程序使用 PostgreSQL %s，未作改动。".formatted(data(), found, major),
                        "The data directory %s was written by PostgreSQL %s, this program runs PostgreSQL %s; nothing was changed."
                                .formatted(data(), found, major),
                        "use the version of Siquan that wrote it, or dump it with PostgreSQL " + found
                                + " and load it into an external PostgreSQL " + major + " (SPRING_DATASOURCE_URL).");
            }
        } catch (IOException e) {
            throw new StartupRefused(
                    "数据目录 %s 无法读取。".formatted(data()),
                    "The data directory %s cannot be read.".formatted(data()),
                    "check who owns it.",
                    e);
        }
    }
}
