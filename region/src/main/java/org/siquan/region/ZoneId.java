package org.siquan.region;

/** Identifier of a zone (片区) inside one region. */
public record ZoneId(String value) {
    public ZoneId {
        Identifiers.require("zone", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
