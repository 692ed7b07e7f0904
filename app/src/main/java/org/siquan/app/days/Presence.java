package org.siquan.app.days;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * One day of one placement: what each side said, and what counts.
 *
 * @param said who said what; at least one
 * @param minutes at the unit by the gate file; null: as planned
 * @param planned minutes of a shift at the post
 * @param restDay no shift was planned
 * @param version counts the words
 */
public record Presence(
        PlacementId placement,
        LocalDate day,
        PresenceState state,
        PresenceSource source,
        Map<PresenceSource, PresenceState> said,
        @Nullable Integer minutes,
        int planned,
        boolean restDay,
        String note,
        int version) {

    public Presence {
        said = Map.copyOf(said);
    }

    /** True if one of the two tutors looked, or the school decided the day otherwise; a gate file alone is not enough. */
    public boolean checked() {
        return said.keySet().stream().anyMatch(source -> source != PresenceSource.GATE_FILE);
    }

    /** Minutes at work; a day without a gate file counts as planned. */
    public int worked() {
        if (!state.atWork()) {
            return 0;
        }
        return minutes == null ? planned : minutes;
    }

    /** True if one said there and another away, and nobody has settled it. */
    public boolean disagree() {
        return !said.containsKey(PresenceSource.CORRECTION)
                && said.values().stream().map(PresenceState::atWork).distinct().count() > 1;
    }
}
