package org.siquan.region;

/** Identifier of a partner organisation (合作单位) inside one region. */
public record PartnerId(String value) {
    public PartnerId {
        Identifiers.require("partner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
