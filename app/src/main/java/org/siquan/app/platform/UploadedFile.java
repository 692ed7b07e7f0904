package org.siquan.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file from a form, with a name that is safe to show and to keep. */
public final class UploadedFile {

    private static final int LONGEST_NAME = 100;

    private final String name;
    private final byte[] content;

    /** A file as it came, or as it was kept; of its name only the last part stays, without control characters. */
    public UploadedFile(String name, byte[] content) {
        this.name = plain(name);
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    /**
     * The file that somebody had to choose.
     *
     * @throws ProblemException when no file was chosen, or an empty one
     */
    public static UploadedFile chosen(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw ProblemException.invalid("upload-missing");
        }
        return of(file);
    }

    /** A file that may be empty, for a reader that has its own words for that. */
    public static UploadedFile of(MultipartFile file) {
        try {
            return new UploadedFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }
}
