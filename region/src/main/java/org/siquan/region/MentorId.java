package org.siquan.region;

/** Identifier of an enterprise mentor (企业导师) inside one region. */
public record MentorId(String value) {
    public MentorId {
        Identifiers.require("mentor", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
