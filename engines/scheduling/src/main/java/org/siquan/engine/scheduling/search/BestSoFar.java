package org.siquan.engine.scheduling.search;

/** Hears of better solutions while a chain runs, from the thread of the chain and at most once in each stride. */
@FunctionalInterface
public interface BestSoFar {

    /** Listens to nothing. */
    BestSoFar NONE = (value, proposals) -> {};

    /**
     * The chain has a better solution than the one reported before.
     *
     * @param value of {@link SearchState#value()}
     * @param proposals made by this chain so far
     */
    void improved(long value, long proposals);
}
