package org.siquan.app.cycle.web;

import java.util.List;
import java.util.Objects;
import org.siquan.app.cycle.CycleRun;

/**
 * One line of the list of runs.
 *
 * @param twin how a finished run with the same input, seed and version came out: {@code same}, {@code different}, or
 *     {@code none} when there is no other
 */
public record RunRow(CycleRun run, String twin) {

    static RunRow of(CycleRun run, List<CycleRun> all) {
        List<CycleRun> twins = all.stream()
                .filter(r -> !r.id().equals(run.id()) && r.resultHash() != null && run.resultHash() != null)
                .filter(r -> r.inputHash().equals(run.inputHash()))
                .toList();
        if (twins.isEmpty()) {
            return new RunRow(run, "none");
        }
        boolean same = twins.stream().allMatch(r -> Objects.equals(r.resultHash(), run.resultHash()));
        return new RunRow(run, same ? "same" : "different");
    }

    /** Seconds of all stages together. */
    public double seconds() {
        return run.millis() / 1000.0;
    }
}
