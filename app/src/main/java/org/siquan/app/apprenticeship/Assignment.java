package org.siquan.app.apprenticeship;

import org.jspecify.annotations.Nullable;

/**
 * Consecutive weeks of a learner in one block at one place with one mentor. A block whose mentor changes is several
 * assignments.
 *
 * @param block from 1, in the order of the learner's pattern; with the learner it names the block in every version
 * @param firstWeek from 1
 * @param lastWeek included; closed weeks inside do not interrupt
 * @param site where it is
 * @param zone id of the site's zone; null outside all zones
 * @param post null in a course block
 * @param enterprise null in a course block
 * @param mentor null in a course block
 * @param laboratory null where the block needs none
 * @param travelMinutes one way, door to door
 */
public record Assignment(
        Named learner,
        String school,
        Named programme,
        Named orderClass,
        int block,
        int firstWeek,
        int lastWeek,
        Named site,
        @Nullable String zone,
        @Nullable Named post,
        @Nullable Named enterprise,
        @Nullable Named mentor,
        @Nullable Named laboratory,
        Named lodging,
        int travelMinutes) {

    /** Something with the name that it had when the plan was made. */
    public record Named(String id, String name) {}

    /** What of the kind the learner shares in these weeks; null where nothing. */
    public @Nullable Named at(PlaceKind kind) {
        return switch (kind) {
            case POST -> post;
            case MENTOR -> mentor;
            case LABORATORY -> laboratory;
            case LODGING -> lodging;
        };
    }

    /** True at a post, false in a course. */
    public boolean work() {
        return post != null;
    }
}
