package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.round.AuditBundle;

/** Writes an audit bundle: for its owner alone, except the public part. */
final class BundleFolder {

    private BundleFolder() {}

    /** @throws CannotWrite if the bundle cannot be written whole */
    static void write(Path folder, Map<String, byte[]> bundle, PrintWriter errors) {
        requireEmpty(folder);
        Map<String, ReportFolder.Content> contents = new LinkedHashMap<>();
        bundle.forEach((name, bytes) -> contents.put(name, out -> out.write(bytes)));
        try (ReportFolder files = ReportFolder.at(folder, List.copyOf(bundle.keySet()), errors)) {
            files.writeAll(contents);
            for (String name : bundle.keySet()) {
                String rights = name.equals(AuditBundle.PUBLIC) ? "rw-r--r--" : "rw-------";
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(rights));
                }
            }
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
    }

    /** @throws CannotWrite if anything is there: a bundle is evidence and never overwritten */
    static void requireEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                throw new CannotWrite(folder, "里面已有 " + name, "it already holds " + name, null);
            }
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
    }
}
