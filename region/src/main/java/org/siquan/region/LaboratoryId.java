package org.siquan.region;

/** Identifier of a laboratory (实训室) inside one region. */
public record LaboratoryId(String value) {
    public LaboratoryId {
        Identifiers.require("laboratory", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
