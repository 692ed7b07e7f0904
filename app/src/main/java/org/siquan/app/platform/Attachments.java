package org.siquan.app.platform;

import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * Files that people attach: scans, policies, letters. What a file is, its bytes say and not its name; only papers and
 * pictures are taken ({@code PDF, PNG, JPEG, WebP, docx, xlsx}, no macros). A file is handed out as a download that no
 * browser opens as a page. Each is kept byte for byte under its hash, for the actor's organisation.
 */
public interface Attachments {

    /** The largest file, in bytes. */
    int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * A file without its content.
     *
     * @param mediaType by its bytes
     * @param size in bytes
     * @param sha256 64 hexadecimal digits
     */
    record Attachment(AttachmentId id, String name, String mediaType, int size, String sha256) {}

    /**
     * Keeps a file; the same bytes again answer with the file that is there.
     *
     * @throws ProblemException 422 empty or of another kind; 413 too large
     */
    Attachment keep(UploadedFile file);

    /** A file of the actor's organisation, or of the park for whoever sees all of it. */
    Optional<Attachment> find(AttachmentId id);

    /** The file as a download. Whether the actor may read it is for the calling module to decide. */
    ResponseEntity<byte[]> download(AttachmentId id);
}
