package org.siquan.catalogue;

import java.util.SortedSet;

/** Somebody asked about a day in a year for which the calendar has no notice. */
public final class CalendarNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarNotPublished(int year, SortedSet<Integer> known) {
        super("year must be one of %s, was %d%nTry: a newer holidays.tsv, once the notice for %d is published"
                .formatted(known, year, year));
        this.year = year;
    }

    /** The year asked for. */
    public int year() {
        return year;
    }
}
