package org.siquan.engine.scheduling;

/**
 * Which learner class may not be at which post in which week. The caller computes it from whatever rules hold; the engine
 * copies it into bitsets before the search, so that the search never calls back.
 */
@FunctionalInterface
public interface Bans {

    /** Nothing is banned. */
    Bans NONE = (learnerClass, post, week) -> false;

    /**
     * True if a learner of this class may not be at this post in this week.
     *
     * @param learnerClass {@link Learner#banClass()}
     * @param post index of the post in the order in which posts were added
     * @param week 0-based
     */
    boolean banned(int learnerClass, int post, int week);

    /**
     * A view over bits given by the caller.
     *
     * @param bits bit {@code (learnerClass * posts + post) * weeks + week}, 64 to a word, lowest bit first; not copied
     * @param posts number of posts, &ge; 1
     * @param weeks number of weeks, &ge; 1
     */
    static Bans ofBits(long[] bits, int posts, int weeks) {
        return (learnerClass, post, week) -> {
            long bit = ((long) learnerClass * posts + post) * weeks + week;
            return (bits[(int) (bit >> 6)] >>> (bit & 63) & 1) != 0;
        };
    }
}
