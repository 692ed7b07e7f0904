package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A placement that has begun, with the stretches of days on which it ran by its history.
 *
 * @param stretches in the order of time; none while it has not begun
 */
public record RunningPlacement(Placement placement, List<Stretch> stretches) {

    public RunningPlacement {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days between two steps, both included.
     *
     * @param to null while it runs
     */
    public record Stretch(LocalDate from, @Nullable LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** True if the day lies in a span of the placement, after it was cleared and not in an interruption. */
    public boolean on(LocalDate day) {
        return placement.spans().stream().anyMatch(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                && stretches.stream().anyMatch(stretch -> stretch.has(day));
    }

    /** The day on which it was cleared to start; empty before. */
    public Optional<LocalDate> since() {
        return stretches.stream().map(Stretch::from).findFirst();
    }
}
