package org.siquan.app.apprenticeship.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of the plan in somebody's calendar: a work block at a post or a course block at a campus.
 *
 * @param key the same for the same block in every version of the plan; letters, digits, dots and hyphens
 * @param version the version of the plan in which the stay got its present shape, >= 1; only grows
 * @param changed when that version was published
 * @param title one line
 * @param details further lines, may be empty
 * @param first first day of the plan's first week
 * @param last last day of its last week
 */
record Stay(
        String key,
        int version,
        Instant changed,
        String title,
        String place,
        String details,
        LocalDate first,
        LocalDate last) {

    Stay {
        if (!key.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "key must be of letters, digits, dots and hyphens, was '%s'%nTry: l17.b2".formatted(key));
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "last must be %s or later, was %s%nTry: the last day of the stay".formatted(first, last));
        }
    }
}
