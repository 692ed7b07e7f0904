package org.siquan.app.regiondata;

import java.util.UUID;

/** Names a file between handing in and taking over. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
