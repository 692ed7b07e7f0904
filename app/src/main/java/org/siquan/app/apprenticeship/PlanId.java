package org.siquan.app.apprenticeship;

import java.util.UUID;

/** Identifies one version of a plan. */
public record PlanId(UUID value) {

    /** Reads an id as it stands in an address. @throws IllegalArgumentException if it is none */
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
