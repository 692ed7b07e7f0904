package org.siquan.app.placements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of a placement without a break, both ends included. */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "last day must not be before the first, was %s < %s%nTry: exchange them".formatted(last, first));
        }
    }

    /** Calendar days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** True if a day belongs to both. */
    public boolean meets(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
