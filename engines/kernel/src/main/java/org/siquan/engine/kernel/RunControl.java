package org.siquan.engine.kernel;

/**
 * Everything that steers a run and is not part of the problem. Same problem, seed and budget: same result; progress and
 * cancellation never change a result that was finished.
 */
public record RunControl(Seed seed, Budget budget, Progress progress, Cancellation cancellation) {

    /** A run that nobody watches and nobody stops. */
    public static RunControl of(long seed, long proposals) {
        return new RunControl(new Seed(seed), Budget.ofProposals(proposals), Progress.NONE, Cancellation.NEVER);
    }
}
