package org.siquan.app.people;

import java.util.UUID;

/** Names a request for approval. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
