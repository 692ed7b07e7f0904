package org.siquan.region;

/** Identifier of a post (岗位) inside one region. */
public record PostId(String value) {
    public PostId {
        Identifiers.require("post", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
