package org.siquan.region;

/** Identifier of a learner (学员编号); a pseudonym, never an identity number inside one region. */
public record LearnerId(String value) {
    public LearnerId {
        Identifiers.require("learner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
