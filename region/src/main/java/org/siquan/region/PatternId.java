package org.siquan.region;

/** Identifier of a work-study pattern (工学交替方式) inside one region. */
public record PatternId(String value) {
    public PatternId {
        Identifiers.require("pattern", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
