package org.siquan.app.agreements;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Id of one edition of an agreement. */
public record AgreementId(UUID value) {

    public static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }

    /** From an address; 404 where it is none. */
    public static AgreementId of(String text) {
        try {
            return new AgreementId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("agreement-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
