package org.siquan.app.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every move from every state, for both kinds of packet. */
@Tag("S5")
class FilingStateTest {

    @Test
    void theseMovesAreLegalAndNoOthers() {
        assertThat(legal(FilingKind.ROUTINE))
                .containsExactly(
                        "AT_DEPARTMENT FILE FILED",
                        "AT_DEPARTMENT RETURN RETURNED",
                        "AT_DEPARTMENT WITHDRAW WITHDRAWN",
                        "DRAFT SEND AT_DEPARTMENT",
                        "DRAFT WITHDRAW WITHDRAWN",
                        "RETURNED SEND AT_DEPARTMENT",
                        "RETURNED WITHDRAW WITHDRAWN");
        assertThat(legal(FilingKind.CROSS_PROVINCE))
                .containsExactly(
                        "AT_DEPARTMENT CONSENT CONSENTED",
                        "AT_DEPARTMENT RETURN RETURNED",
                        "AT_DEPARTMENT WITHDRAW WITHDRAWN",
                        "AT_PROVINCE FILE FILED",
                        "AT_PROVINCE RETURN RETURNED",
                        "AT_PROVINCE WITHDRAW WITHDRAWN",
                        "CONSENTED SEND_ON AT_PROVINCE",
                        "CONSENTED WITHDRAW WITHDRAWN",
                        "DRAFT SEND AT_DEPARTMENT",
                        "DRAFT WITHDRAW WITHDRAWN",
                        "FILED HAND_OVER HANDED_OVER",
                        "FILED RECEIPT FILED",
                        "FILED SUPERVISE FILED",
                        "HANDED_OVER RECEIPT HANDED_OVER",
                        "HANDED_OVER SUPERVISE HANDED_OVER",
                        "RETURNED SEND AT_DEPARTMENT",
                        "RETURNED WITHDRAW WITHDRAWN");
    }

    /** However often the host is silent, the packet is accepted: no way to it passes by a word of the host. */
    @Test
    void acceptanceNeedsNoWordOfTheHost() {
        Set<FilingState> reached = EnumSet.of(FilingState.DRAFT);
        for (int round = 0; round < FilingState.values().length; round++) {
            for (FilingState state : List.copyOf(reached)) {
                for (FilingMove move : state.moves(FilingKind.CROSS_PROVINCE)) {
                    if (move.desk(FilingKind.CROSS_PROVINCE, state) != Desk.HOST) {
                        state.after(FilingKind.CROSS_PROVINCE, move).ifPresent(reached::add);
                    }
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(FilingState.values());
    }

    /** Moves from every state that such a packet can reach. */
    private static Set<String> legal(FilingKind kind) {
        Set<String> legal = new TreeSet<>();
        Set<FilingState> reached = EnumSet.of(FilingState.DRAFT);
        for (int round = 0; round < FilingState.values().length; round++) {
            for (FilingState state : List.copyOf(reached)) {
                for (FilingMove move : FilingMove.values()) {
                    state.after(kind, move).ifPresent(to -> {
                        reached.add(to);
                        legal.add(state + " " + move + " " + to);
                    });
                }
            }
        }
        return legal;
    }
}
