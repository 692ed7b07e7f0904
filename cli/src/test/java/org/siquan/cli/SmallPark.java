package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sound file set of {@code small-park} (one enterprise, one school, 24 learners) in a folder, to be damaged. */
record SmallPark(Path folder) {

    private static final Path SOUND = Path.of("src", "test", "resources", "small-park");

    static SmallPark in(Path folder) {
        try (var files = Files.list(SOUND)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.writeString(folder.resolve(file.getFileName().toString()), Files.readString(file));
            }
            return new SmallPark(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallPark adding(String file, String line) {
        return with(file, content(file) + line + "\n");
    }

    SmallPark replacing(String file, String old, String by) {
        if (!content(file).contains(old)) {
            throw new AssertionError(file + " does not contain " + old);
        }
        return with(file, content(file).replace(old, by));
    }

    SmallPark with(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallPark without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallPark encoded(String file, Charset charset) {
        try {
            Files.write(folder.resolve(file), content(file).getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the header row only. */
    SmallPark headerOnly(String file) {
        return with(file, content(file).lines().findFirst().orElseThrow() + "\n");
    }

    private String content(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
