package org.siquan.region;

/** Identifier of a talent order (订单) inside one region. */
public record OrderId(String value) {
    public OrderId {
        Identifiers.require("order", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
