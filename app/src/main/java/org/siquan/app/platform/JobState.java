package org.siquan.app.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the page shows it.
 *
 * @param result JSON of the result, null until done
 * @param problem what went wrong, in the words of the exception; null unless failed
 */
public record JobState(
        JobId id,
        String kind,
        Status status,
        String step,
        long done,
        long total,
        boolean cancelRequested,
        int attempts,
        @Nullable String result,
        @Nullable String resultHash,
        @Nullable String problem,
        Instant created,
        @Nullable Instant finished) {

    /** Where a job stands. */
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean over() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** 0..100. */
    public int percent() {
        if (status == Status.DONE) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
