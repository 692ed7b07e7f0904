package org.siquan.app.platform;

import java.io.Serializable;
import java.util.UUID;

/** Names an account. Never its login, which a person may change. */
public record AccountId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
