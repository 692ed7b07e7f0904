package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of states, legal or not, written down a second time. */
@Tag("S14")
class RoundStateTest {

    private static final Map<String, Set<String>> LEGAL = Map.of(
            "DRAFT", Set.of("OPEN", "CANCELLED"),
            "OPEN", Set.of("FROZEN", "CANCELLED"),
            "FROZEN", Set.of("RUNNING", "CANCELLED"),
            "RUNNING", Set.of("CONFIRMING", "FAILED"),
            "FAILED", Set.of("RUNNING", "CANCELLED"),
            "CONFIRMING", Set.of("PUBLISHED", "RUNNING", "CANCELLED"),
            "PUBLISHED", Set.of("EFFECTIVE", "RUNNING", "CANCELLED"),
            "EFFECTIVE", Set.of(),
            "CANCELLED", Set.of());

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableSaysAndNowhereElse(RoundState from) {
        for (RoundState into : RoundState.values()) {
            assertThat(from.leadsTo(into))
                    .as("%s to %s", from, into)
                    .isEqualTo(LEGAL.getOrDefault(from.name(), Set.of()).contains(into.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsShownOrTakesEffectBeforeTheSchoolsConfirm(RoundState from) {
        if (from.leadsTo(RoundState.PUBLISHED)) {
            assertThat(from).isEqualTo(RoundState.CONFIRMING);
        }
        if (from.leadsTo(RoundState.EFFECTIVE)) {
            assertThat(from).isEqualTo(RoundState.PUBLISHED);
        }
        assertThat(from.over()).isEqualTo(from.next().isEmpty());
    }
}
