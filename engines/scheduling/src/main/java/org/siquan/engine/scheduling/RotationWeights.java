package org.siquan.engine.scheduling;

/**
 * What each wish costs, in thousandths of a minute of one-way travel in one week (so commute = 1000 is the measure of all
 * others). Every weight is 0..1,000,000,000.
 *
 * @param commute per minute one way and week in a block
 * @param continuity per work block at another post than the work block before
 * @param fairness per square of a learner's burden in minutes; burden = over all weeks, minutes beyond the learner's
 *     shortest way in that block plus {@link #MINUTES_PER_RANK} for each rank below the first preference
 * @param preference per rank below the first preference and week at the post
 * @param load times {@code (2k-1)/capacity}, rounded down, for the k-th learner at a post in a week: square of the load
 */
public record RotationWeights(long commute, long continuity, long fairness, long preference, long load) {

    /** Minutes that one rank below the first preference counts in a learner's burden. */
    public static final int MINUTES_PER_RANK = 5;

    /** One minute; a change of post is worth an hour; a rank five minutes; a full post ten minutes a learner. */
    public static final RotationWeights DEFAULT = new RotationWeights(1_000, 60_000, 1, 5_000, 10_000);

    public RotationWeights {
        require("commute", commute);
        require("continuity", continuity);
        require("fairness", fairness);
        require("preference", preference);
        require("load", load);
    }

    private static void require(String name, long value) {
        if (value < 0 || value > 1_000_000_000L) {
            throw new IllegalArgumentException(
                    "weight %s must be 0..1000000000, was %d%nTry: RotationWeights.DEFAULT".formatted(name, value));
        }
    }
}
