package org.siquan.app.rosters;

import java.util.UUID;

/** Identifier of a saved column mapping. */
public record MappingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
