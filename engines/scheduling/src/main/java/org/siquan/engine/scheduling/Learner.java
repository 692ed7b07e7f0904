package org.siquan.engine.scheduling;

import java.util.List;

/**
 * One learner (学生) to be rotated.
 *
 * @param id unique
 * @param pattern id of the block pattern
 * @param cohort class or cohort; the construction alternates between cohorts so that they are staggered
 * @param order order class or competence group, compared with {@link Post#acceptedOrders()}
 * @param banClass row of {@link Bans} that holds for this learner, &ge; 0
 * @param lodgings ids of the lodgings where the learner may live during a block, at least one; the solver chooses per block
 * @param preferredPosts ids of posts, best first; empty = no preference. A post not listed counts as one rank below the last
 */
public record Learner(
        String id,
        String pattern,
        String cohort,
        String order,
        int banClass,
        List<String> lodgings,
        List<String> preferredPosts) {

    public Learner {
        lodgings = List.copyOf(lodgings);
        preferredPosts = List.copyOf(preferredPosts);
    }

    /** A learner with one lodging, ban class 0 and no preferences. */
    public static Learner of(String id, String pattern, String cohort, String order, String lodging) {
        return new Learner(id, pattern, cohort, order, 0, List.of(lodging), List.of());
    }

    /** The same learner under another row of the bans. */
    public Learner withBanClass(int newBanClass) {
        return new Learner(id, pattern, cohort, order, newBanClass, lodgings, preferredPosts);
    }

    /** The same learner with the lodgings to choose from. */
    public Learner withLodgings(String... newLodgings) {
        return new Learner(id, pattern, cohort, order, banClass, List.of(newLodgings), preferredPosts);
    }

    /** The same learner preferring these posts, best first. */
    public Learner withPreferences(String... posts) {
        return new Learner(id, pattern, cohort, order, banClass, lodgings, List.of(posts));
    }
}
