package org.siquan.region;

/** Identifier of a competency (能力) inside one region. */
public record CompetencyId(String value) {
    public CompetencyId {
        Identifiers.require("competency", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
