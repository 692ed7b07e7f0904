package org.siquan.region;

/** Identifier of an industry college or institute (产业学院、研究院) inside one region. */
public record CollegeId(String value) {
    public CollegeId {
        Identifiers.require("college", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
