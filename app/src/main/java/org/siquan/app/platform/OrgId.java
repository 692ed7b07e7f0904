package org.siquan.app.platform;

import java.io.Serializable;

/** Names an organisation within its park: letters, digits and hyphens, for example {@code school-a}. */
public record OrgId(String value) implements Serializable {

    public OrgId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "OrgId must match [A-Za-z0-9][A-Za-z0-9-]{0,62}, was '%s'%nTry: school-a".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
