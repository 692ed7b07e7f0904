package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clauses of our own; the figures of docs/engines/alignment.md are printed by {@link ReadClauses#main}. */
@Tag("S2")
class ExpectationClausesTest {

    @Test
    void readsTheClausesItWasTunedOn() {
        check("clauses-tuning.txt", 0.97);
    }

    @Test
    void readsClausesItWasNeverTunedOn() {
        check("clauses-held-out.txt", 0.85);
    }

    private static void check(String resource, double least) {
        ReadClauses read = ReadClauses.ofResource(resource);

        for (Requirement requirement : Requirement.values()) {
            assertThat(read.of(requirement).precision())
                    .as("%s of %s", requirement, resource)
                    .isGreaterThanOrEqualTo(least);
            assertThat(read.of(requirement).recall())
                    .as("%s of %s", requirement, resource)
                    .isGreaterThanOrEqualTo(least);
        }
        assertThat(read.levels().precision()).as("levels of %s", resource).isGreaterThanOrEqualTo(least);
        assertThat(read.levels().recall()).as("levels of %s", resource).isGreaterThanOrEqualTo(least);
    }
}
