package org.siquan.region;

/** Identifier of an enterprise (企业) inside one region. */
public record EnterpriseId(String value) {
    public EnterpriseId {
        Identifiers.require("enterprise", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
