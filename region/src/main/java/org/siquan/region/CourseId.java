package org.siquan.region;

/** Identifier of a course (课程) inside one region. */
public record CourseId(String value) {
    public CourseId {
        Identifiers.require("course", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
