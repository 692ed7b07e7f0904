package org.siquan.app.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of places, dates or pay after publication.
 *
 * @param before what held when it was proposed
 */
public record Amendment(
        int number,
        State state,
        Terms before,
        Terms after,
        String reason,
        Instant proposed,
        @Nullable Instant decided) {

    /** 待生效, 已生效, 已放弃. */
    public enum State {
        PROPOSED,
        APPLIED,
        DROPPED
    }

    /** What may be amended. */
    public record Terms(
            int places,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            int monthlyYuan,
            int samePostYuan) {}
}
