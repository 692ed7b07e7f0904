package org.siquan.app.cycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.year.Stage;

/**
 * One run of a park's year, finished or on its way.
 *
 * @param job id of the job that works or worked on it
 * @param resultHash SHA-256 over the stages' results; the same input, seed and version give the same
 */
public record CycleRun(
        UUID id,
        int year,
        long seed,
        String inputHash,
        String version,
        @Nullable String job,
        Instant started,
        @Nullable Instant finished,
        @Nullable String resultHash,
        List<Done> done) {

    /** A stage that is done, what it came to, and how long it took. */
    public record Done(Stage stage, Text words, long millis, String hash) {}

    public CycleRun {
        done = List.copyOf(done);
    }

    /** True when this stage has a result. */
    public boolean has(Stage stage) {
        return done.stream().anyMatch(d -> d.stage() == stage);
    }

    /** Milliseconds of all stages together. */
    public long millis() {
        return done.stream().mapToLong(Done::millis).sum();
    }
}
