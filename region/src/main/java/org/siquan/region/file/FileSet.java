package org.siquan.region.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a set come from. Every call of {@link #open} gives a fresh stream from the beginning. */
@FunctionalInterface
public interface FileSet {
    /** The named file, or empty when the set does not have it. */
    Optional<InputStream> open(String name) throws IOException;

    /** The files of a folder; names with a path separator are never looked up. */
    static FileSet folder(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) && folder.equals(file.getParent())
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        };
    }

    /** The resources beside a class, in the given sub-folder. */
    static FileSet resources(Class<?> beside, String folder) {
        return name -> Optional.ofNullable(beside.getResourceAsStream(folder + "/" + name));
    }
}
