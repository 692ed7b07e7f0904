package org.siquan.app.pay;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Identifies a payment. */
public record PaymentId(UUID value) {

    /**
     * From a URL or a form.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static PaymentId of(String text) {
        try {
            return new PaymentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("pay-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
