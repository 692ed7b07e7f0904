package org.siquan.engine.scheduling.search;

import java.util.function.Supplier;

/**
 * How much a run may search: so many chains, of which the best counts, each with its own pace.
 *
 * @param chains independent searches, &ge; 1
 * @param threads how many of them run at once, 1..64; never changes the result of a pace in proposals
 * @param pace makes the pace of one chain; asked in the thread of the chain when it begins
 */
public record Effort(int chains, int threads, Supplier<Pace> pace) {

    private static final int RECORDED_CHAINS = 2;

    /**
     * A run that can be repeated: always two chains with half of the proposals each, whatever the threads.
     *
     * @param proposals of both chains together, &ge; 0
     */
    public static Effort ofProposals(long proposals, int threads) {
        return new Effort(RECORDED_CHAINS, threads, () -> Pace.ofProposals(proposals / RECORDED_CHAINS));
    }

    /** One chain in each thread, at a pace of the caller; not repeatable where the pace looks at a clock. */
    public static Effort paced(int threads, Supplier<Pace> pace) {
        return new Effort(threads, threads, pace);
    }
}
