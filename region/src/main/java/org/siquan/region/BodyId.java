package org.siquan.region;

/** Identifier of one of the three bodies (三体) inside one region. */
public record BodyId(String value) {
    public BodyId {
        Identifiers.require("body", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
