package org.siquan.app.apprenticeship;

import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.engine.kernel.Text;

/**
 * A block that stands elsewhere in one plan than in another.
 *
 * @param block from 1, in the learner's pattern of the later plan, or where the learner left in that of the earlier one; of
 *     a block that was cut only the rest is meant
 * @param before null where the block was not there
 * @param after null where it is no longer there
 * @param why the reason in words
 * @param stays what of the block had happened already and stays as it was; null where it had not begun
 */
public record PlanChange(
        Named learner,
        String school,
        int block,
        @Nullable Stand before,
        @Nullable Stand after,
        Reason reason,
        Text why,
        @Nullable Stays stays) {

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

    /**
     * Weeks of a block that had begun, which stay where they were.
     *
     * @param cut true if the block was parted behind them, because nothing else left a plan
     */
    public record Stays(int firstWeek, int lastWeek, boolean cut) {}

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
}
