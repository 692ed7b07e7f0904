package org.siquan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.file.Text;

/**
 * Files that do not exist yet, written all or none and never over others. Secret ones can be read by their owner alone, as
 * can the folder they lie in.
 */
final class NewFiles {

    private record Content(String text, boolean secret) {}

    private final Path folder;
    private final Map<Path, Content> files = new LinkedHashMap<>();
    private final List<Path> made = new ArrayList<>();

    NewFiles(Path folder) {
        this.folder = folder;
    }

    NewFiles add(Path file, String text) {
        files.put(file, new Content(text, false));
        return this;
    }

    NewFiles addSecret(Path file, String text) {
        files.put(file, new Content(text, true));
        return this;
    }

    /** Refuses to go on where one of the files is already there. */
    static void requireAbsent(List<Path> files, Text remedy) {
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (!there.isEmpty()) {
            throw new BadInput(there.stream()
                    .map(file -> IssueText.whole(
                            file.toString(),
                            "file.exists",
                            new Text("文件已存在，不会覆盖", "the file exists already and is never overwritten"),
                            remedy))
                    .toList());
        }
    }

    /** Writes in the order given, so that the last one is only there when all are. @throws CannotWrite leaving none */
    void write() {
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (var file : files.entrySet()) {
                Path target = file.getKey();
                boolean secret = file.getValue().secret();
                Path parent = target.toAbsolutePath().getParent();
                if (parent != null) {
                    createFolder(parent, secret && !parent.equals(folder.toAbsolutePath()));
                }
                Path part = target.resolveSibling("." + target.getFileName() + ".part");
                Files.deleteIfExists(part);
                Files.createFile(part, access(part, secret ? "rw-------" : "rw-r--r--"));
                parts.put(part, target);
                Files.writeString(part, file.getValue().text(), StandardCharsets.UTF_8);
            }
            for (var part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue());
                made.add(part.getValue());
            }
        } catch (IOException e) {
            parts.keySet().forEach(NewFiles::remove);
            made.reversed().forEach(NewFiles::remove);
            throw CannotWrite.because(folder, e);
        }
    }

    private void createFolder(Path wanted, boolean secret) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = wanted; path != null && !Files.exists(path); path = path.getParent()) {
            missing.addFirst(path);
        }
        for (Path path : missing) {
            boolean owner = secret && path.equals(wanted);
            Files.createDirectory(path, access(path, owner ? "rwx------" : "rwxr-xr-x"));
            made.add(path);
        }
    }

    /** Whether the file system of the path knows owners. */
    static boolean canKeepSecret(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** What the file system can be told about access when a file is made: nothing on those that do not know owners. */
    private static FileAttribute<?>[] access(Path path, String permissions) {
        return canKeepSecret(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the fault that led here is the one reported; what stays is a hidden part or an empty folder
            return;
        }
    }
}
