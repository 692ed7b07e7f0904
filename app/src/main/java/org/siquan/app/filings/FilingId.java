package org.siquan.app.filings;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Identifies a packet. */
public record FilingId(UUID value) {

    public static FilingId next() {
        return new FilingId(UUID.randomUUID());
    }

    /**
     * From a URL or a form.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static FilingId of(String text) {
        try {
            return new FilingId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("filing-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
