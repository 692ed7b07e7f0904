package org.siquan.region;

/** Identifier of a site (地点) inside one region. */
public record SiteId(String value) {
    public SiteId {
        Identifiers.require("site", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
