package org.siquan.region;

/** Identifier of an order class (订单班) inside one region. */
public record ClassId(String value) {
    public ClassId {
        Identifiers.require("class", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
