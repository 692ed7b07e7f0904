package org.siquan.app.links;

import java.util.UUID;

/** Names a link; it opens nothing. */
public record LinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
