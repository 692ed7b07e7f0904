package org.siquan.region;

/** Identifier of a quota (名额上限或份额) inside one region. */
public record QuotaId(String value) {
    public QuotaId {
        Identifiers.require("quota", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
