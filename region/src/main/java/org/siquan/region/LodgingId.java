package org.siquan.region;

/** Identifier of a lodging (宿舍) inside one region. */
public record LodgingId(String value) {
    public LodgingId {
        Identifiers.require("lodging", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
