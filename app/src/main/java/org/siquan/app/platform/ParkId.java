package org.siquan.app.platform;

import java.io.Serializable;

/** Names a park: lower-case letters, digits and hyphens, for example {@code gu-an}. */
public record ParkId(String value) implements Serializable {

    public ParkId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "ParkId must match [a-z0-9][a-z0-9-]{0,62}, was '%s'%nTry: gu-an".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
