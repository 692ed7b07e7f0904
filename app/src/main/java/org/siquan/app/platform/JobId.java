package org.siquan.app.platform;

import java.io.Serializable;
import java.util.UUID;

/** Names a job. */
public record JobId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
