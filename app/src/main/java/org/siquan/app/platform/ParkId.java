package org.siquan.app.platform;

import java.io.Serializable;

/** Names a park: letters, digits and hyphens, for example {@code guan}. */
public record ParkId(String value) implements Serializable {

    public ParkId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "ParkId must match [A-Za-z0-9][A-Za-z0-9-]{0,62}, was '%s'%nTry: guan".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
