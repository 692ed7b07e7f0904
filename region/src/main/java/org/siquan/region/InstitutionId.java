package org.siquan.region;

/** Identifier of an institution (院校) inside one region. */
public record InstitutionId(String value) {
    public InstitutionId {
        Identifiers.require("institution", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
