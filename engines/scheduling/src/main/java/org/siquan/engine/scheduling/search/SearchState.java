package org.siquan.engine.scheduling.search;

/**
 * One solution of a problem that can be changed move by move; the only thing a problem has to write to be searched. Costs
 * are whole numbers, so that differences are exact and add up. Not thread-safe: each chain has its own state.
 *
 * <p>The chain calls {@link #propose}, then exactly one of {@link #accept} and {@link #reject}. Whether a move is made
 * already in {@code propose} (and undone in {@code reject}) or only in {@code accept} is the state's own affair. {@link
 * #keep} and {@link #restore} are called between moves only.
 *
 * <p>A hard constraint is never proposed to be broken, or it is weighed in {@link #cost} and ranked first in {@link #value}.
 */
public interface SearchState {

    /** Difference of a move that does not exist or is never allowed: more than any that can be accepted. */
    long NONE = Long.MAX_VALUE;

    /** The largest difference that is ever allowed: far from overflow when other differences are taken off. */
    long ANY = Long.MAX_VALUE >> 2;

    /** Cost that is annealed, kept up to date move by move. O(1). */
    long cost();

    /** The same cost computed from nothing, without any sum or counter that moves keep; for the debug check and tests. */
    long recount();

    /** What the best solution has least of. O(1); differs from {@link #cost} where cost weighs broken constraints softly. */
    default long value() {
        return cost();
    }

    /**
     * Draws a random move.
     *
     * @param random the only source of chance
     * @param allowed the largest difference that will be accepted, from 0 to {@link #ANY}
     * @return the exact difference of {@link #cost} if it is at most {@code allowed}; otherwise any number greater than
     *     {@code allowed}, so that the state may stop counting as soon as it knows; {@link #NONE} if there is no move
     */
    long propose(FastRandom random, long allowed);

    /** Makes the move that was proposed last. */
    void accept();

    /** Forgets the move that was proposed last; leaves the state exactly as before {@link #propose}. */
    void reject();

    /**
     * Remembers the present solution in place of the one remembered before. Called at every new best: a large state should
     * copy only what has changed since.
     */
    void keep();

    /** Returns to the solution that was remembered last. */
    void restore();
}
