package org.siquan.app.closing;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Identifies an assessment scheme. */
public record SchemeId(UUID value) {

    public static SchemeId next() {
        return new SchemeId(UUID.randomUUID());
    }

    /**
     * From a URL.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static SchemeId of(String text) {
        try {
            return new SchemeId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("closing-scheme-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
