package org.siquan.region;

/** Identifier of a programme (培养项目) inside one region. */
public record ProgrammeId(String value) {
    public ProgrammeId {
        Identifiers.require("programme", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
