package org.siquan.app.platform;

import java.util.List;

/**
 * One page of a list, for a template's pager.
 *
 * @param number counted from 1
 * @param total rows in all pages, as far as they were counted
 * @param more there are more rows than were counted
 */
public record PageOf<T>(List<T> rows, int number, int size, long total, boolean more) {

    public PageOf {
        rows = List.copyOf(rows);
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "page number and size must be >= 1, were %d and %d%nTry: 1 and 50".formatted(number, size));
        }
    }

    /** A page of rows that were all counted. */
    public PageOf(List<T> rows, int number, int size, long total) {
        this(rows, number, size, total, false);
    }

    /** Whether a page follows; where not all rows were counted, one does while pages are full. */
    public boolean followed() {
        return to() < total || (more && rows.size() == size);
    }

    /** Number of the first row shown, 0 for an empty page. */
    public long from() {
        return rows.isEmpty() ? 0 : (number - 1L) * size + 1;
    }

    /** Number of the last row shown. */
    public long to() {
        return rows.isEmpty() ? 0 : (number - 1L) * size + rows.size();
    }
}
