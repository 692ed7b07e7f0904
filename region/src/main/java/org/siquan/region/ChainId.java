package org.siquan.region;

/** Identifier of an industry chain (产业链) inside one region. */
public record ChainId(String value) {
    public ChainId {
        Identifiers.require("chain", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
