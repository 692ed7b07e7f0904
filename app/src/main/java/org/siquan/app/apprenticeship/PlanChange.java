package org.siquan.app.apprenticeship;

import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.engine.kernel.Text;

/**
 * A block that stands elsewhere in one plan than in another.
 *
 * @param block from 1, in the learner's pattern
 * @param before null where the block was not there
 * @param after null where it is no longer there
 * @param why the reason in words
 */
public record PlanChange(
        Named learner,
        String school,
        int block,
        @Nullable Stand before,
        @Nullable Stand after,
        Reason reason,
        Text why) {

    /**
     * Where a block stands.
     *
     * @param place post or course, in words
     * @param enterprise id; null in a course block
     */
    public record Stand(
            int firstWeek,
            int lastWeek,
            String place,
            String lodging,
            @Nullable String enterprise) {}

    /** Why a block could not stay; the first five are the engine's. */
    public enum Reason {
        LOST,
        CROWDED,
        OWN_BLOCK,
        GAVE_WAY,
        CHEAPER,
        /** The learner joined. */
        JOINED,
        /** The learner left. */
        LEFT,
        /** Somebody moved it by hand. */
        BY_HAND
    }

    /** True if it stood or stands somewhere before this week, which may have passed already. */
    public boolean startsBefore(int week) {
        return (before != null && before.firstWeek() < week) || (after != null && after.firstWeek() < week);
    }
}
