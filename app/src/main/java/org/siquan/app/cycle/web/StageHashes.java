package org.siquan.app.cycle.web;

import java.util.Arrays;
import java.util.List;
import org.siquan.app.cycle.CycleRun;
import org.siquan.year.Stage;

/** One stage of two runs side by side; a missing hash is empty. */
public record StageHashes(Stage stage, String a, String b) {

    static List<StageHashes> of(CycleRun one, CycleRun two) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageHashes(stage, hash(one, stage), hash(two, stage)))
                .toList();
    }

    private static String hash(CycleRun run, Stage stage) {
        return run.done().stream()
                .filter(d -> d.stage() == stage)
                .map(CycleRun.Done::hash)
                .findFirst()
                .orElse("");
    }

    /** True when both have a result and it is the same. */
    public boolean same() {
        return !a.isEmpty() && a.equals(b);
    }
}
