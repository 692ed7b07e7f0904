package org.siquan.engine.scheduling;

import org.siquan.engine.kernel.Text;

/**
 * A published assignment that stands elsewhere after re-planning.
 *
 * @param learner index of the learner
 * @param block index in the learner's published pattern; of a block that was cut only the rest is meant
 * @param before where it was published
 * @param after where it stands now
 * @param reason why it could not stay
 * @param why the same in words
 */
public record Change(int learner, int block, Placement before, Placement after, Reason reason, Text why) {

    /**
     * Where a block stands.
     *
     * @param post index of the post; {@link RotationSchedule#NONE} in a course block
     * @param lodging index of the lodging
     * @param first first calendar week, 0-based
     * @param last last calendar week, 0-based
     */
    public record Placement(int post, int lodging, int first, int last) {}

    /** Why an assignment could not stay. */
    public enum Reason {
        /** It is not possible any more: the post is gone, does not accept the learner, or is banned in a week. */
        LOST,
        /** More were published there than there is room for now. */
        CROWDED,
        /** Another block of the same learner moved into its weeks. */
        OWN_BLOCK,
        /** Somebody whose own assignment could not stay needs the room. */
        GAVE_WAY,
        /** It could have stayed; the change keeps the cost within what is allowed. */
        CHEAPER
    }
}
