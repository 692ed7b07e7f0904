package org.siquan.engine.scheduling.search;

/**
 * How much of the budget of a chain is used. The core counts proposals, which can be repeated exactly; a caller who would
 * rather give seconds supplies a pace that looks at a clock, because engines have none.
 */
@FunctionalInterface
public interface Pace {

    /** Proposals between two questions, unless the pace says otherwise. */
    int STRIDE = 1024;

    /**
     * The share of the budget that is used; asked from the thread of the chain, never falling.
     *
     * @param proposals made by this chain so far
     * @return 0 = nothing, 1 or more = all, then the chain stops
     */
    double used(long proposals);

    /** How many proposals may pass until {@link #used} must be asked again, &ge; 1. */
    default int stride(long proposals) {
        return STRIDE;
    }

    /**
     * A budget of exactly so many proposals; the same search on every machine.
     *
     * @param total most proposals, &ge; 0
     */
    static Pace ofProposals(long total) {
        if (total < 0) {
            throw new IllegalArgumentException(
                    "proposals must be >= 0, was %d%nTry: a positive number such as 1000000".formatted(total));
        }
        return new ProposalPace(total, Math.clamp(total / 2000, 1, STRIDE));
    }
}
