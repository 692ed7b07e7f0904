package org.siquan.app.regiondata.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ProblemException;
import org.springframework.web.multipart.MultipartFile;

/** A file from a form, with a name that is safe to show and to keep. */
final class UploadedFile {

    private static final int LONGEST_NAME = 100;

    private final String name;
    private final byte[] content;

    private UploadedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** @throws ProblemException when no file was chosen */
    static UploadedFile of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw ProblemException.invalid("region-no-file");
        }
        try {
            return new UploadedFile(plain(String.valueOf(file.getOriginalFilename())), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }

    /** The last part of the name, without control characters. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }
}
