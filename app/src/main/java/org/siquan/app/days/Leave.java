package org.siquan.app.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * A leave (请假).
 *
 * @param kind one of the states that are {@link PresenceState#away}
 * @param reason between learner and school; empty for everybody else
 */
public record Leave(
        UUID id,
        PlacementId placement,
        String learnerName,
        PresenceState kind,
        LocalDate first,
        LocalDate last,
        String reason,
        State state,
        Instant asked,
        String answer,
        @Nullable Instant decided,
        @Nullable Instant seen,
        int version) {

    /** Where it stands. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    Leave withoutReason() {
        return new Leave(id, placement, learnerName, kind, first, last, "", state, asked, "", decided, seen, version);
    }

    /** The same as this side may read it. */
    public Leave asReadBy(Side side) {
        return side == Side.SCHOOL || side == Side.LEARNER ? this : withoutReason();
    }
}
