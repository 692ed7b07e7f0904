package org.siquan.app.links;

import java.util.Optional;
import java.util.UUID;

/** Notices whose holder confirms that they were read (回执): a letter to parents, a safety notice, dates of a visit. */
public interface Notices {

    /** Kind of the links by which a notice is confirmed. */
    String KIND = "notice-receipt";

    /** A notice, as it was sent; it never changes. */
    record Notice(UUID id, String title, String body) {}

    /**
     * Writes a notice of the actor's organisation.
     *
     * @throws org.siquan.app.platform.ProblemException without title or text, or with more than 100 or 4000 characters
     */
    UUID write(String title, String body);

    Optional<Notice> find(UUID id);
}
