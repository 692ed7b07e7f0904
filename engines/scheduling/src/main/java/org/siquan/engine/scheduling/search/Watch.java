package org.siquan.engine.scheduling.search;

import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;

/**
 * Who listens to a chain and who may stop it. What they do never changes the search, except that it ends early.
 *
 * @param step key under which progress is reported
 */
public record Watch(String step, Progress progress, Cancellation cancellation, BestSoFar bestSoFar) {

    /** Nobody. */
    public static final Watch NONE = new Watch("search", Progress.NONE, Cancellation.NEVER, BestSoFar.NONE);

    void progress(long done, long total) {
        progress.report(step, done, total);
    }

    void improved(long value, long proposals) {
        bestSoFar.improved(value, proposals);
    }

    boolean cancelled() {
        return cancellation.requested();
    }
}
