package org.siquan.app.pay;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Identifies a case about pay. */
public record PayCaseId(UUID value) {

    /**
     * From a URL or a form.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static PayCaseId of(String text) {
        try {
            return new PayCaseId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("pay-case-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
