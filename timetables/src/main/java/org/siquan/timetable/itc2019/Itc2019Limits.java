package org.siquan.timetable.itc2019;

import java.util.HashMap;
import java.util.Map;

/**
 * How much a problem file may hold, so that a mistaken one is refused before it fills the memory: more than any university
 * needs, less than the million that can only be a mistake. Counts while a file is read. Not thread-safe.
 */
final class Itc2019Limits {

    /** Most slots of a day: its minutes. */
    static final int MOST_SLOTS = 1_440;

    private static final int MOST_ELEMENTS = 4_000_000;
    private static final int MOST_WITHIN = 20_000;

    /** Within one element of this name; rooms are few because the way between any two of them is kept. */
    private static final Map<String, Integer> WITHIN =
            Map.of("rooms", 5_000, "courses", 50_000, "students", 200_000, "distributions", 200_000);

    /** Within all elements of this name together: classes, subparts, configurations. */
    private static final Map<String, Integer> TOGETHER =
            Map.of("subpart", 100_000, "config", 100_000, "course", 100_000);

    private final Map<String, Integer> together = new HashMap<>();
    private int elements;

    /**
     * Counts an element.
     *
     * @param holder the element that it is in
     * @param already how many are in that holder
     * @return how many there may be at most, if this is one too many; 0 if it is not
     */
    int surpassed(String holder, int already) {
        int within = WITHIN.getOrDefault(holder, MOST_WITHIN);
        if (already >= within) {
            return within;
        }
        int all = TOGETHER.getOrDefault(holder, Integer.MAX_VALUE);
        if (all < Integer.MAX_VALUE && together.merge(holder, 1, Integer::sum) > all) {
            return all;
        }
        elements++;
        return elements > MOST_ELEMENTS ? MOST_ELEMENTS : 0;
    }
}
