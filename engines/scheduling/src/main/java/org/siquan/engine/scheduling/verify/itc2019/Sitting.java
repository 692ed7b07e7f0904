package org.siquan.engine.scheduling.verify.itc2019;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * When and where a class takes place.
 *
 * @param room null = the class has no room
 */
record Sitting(
        BitSet days,
        BitSet weeks,
        int start,
        int length,
        @Nullable String room) {

    int end() {
        return start + length;
    }

    boolean sameDay(Sitting other) {
        return days.intersects(other.days);
    }

    boolean sameWeek(Sitting other) {
        return weeks.intersects(other.weeks);
    }

    /** Both on some day of some week. */
    boolean meets(Sitting other) {
        return sameDay(other) && sameWeek(other);
    }

    boolean overlaps(Sitting other) {
        return meets(other) && start < other.end() && other.start < end();
    }
}
