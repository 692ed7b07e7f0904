package org.siquan.app.intake;

import java.util.UUID;

/** Identifies a round of advice. */
public record AdviceId(UUID value) {

    /** Reads an id as it stands in an address. @throws IllegalArgumentException if it is none */
    public static AdviceId of(String text) {
        return new AdviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
