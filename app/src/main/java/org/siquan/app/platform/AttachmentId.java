package org.siquan.app.platform;

import java.util.UUID;

/** Identifies an attached file. */
public record AttachmentId(UUID value) {

    /**
     * From a URL.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static AttachmentId of(String text) {
        try {
            return new AttachmentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("attachment-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
