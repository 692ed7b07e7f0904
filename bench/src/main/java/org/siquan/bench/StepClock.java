package org.siquan.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.kernel.Progress;

/** Times the steps that an engine reports: from the report before a step's first one to its last. */
final class StepClock implements Progress {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    private record Step(long begun, long ended, long done) {}

    @Override
    public synchronized void report(String step, long done, long total) {
        long now = System.nanoTime();
        long begun = last;
        steps.compute(step, (_, before) -> new Step(before == null ? begun : before.begun(), now, done));
        last = now;
    }

    /** A new stage begins now. */
    synchronized void begin() {
        steps.clear();
        last = System.nanoTime();
    }

    synchronized void print() {
        steps.forEach((name, step) -> {
            double seconds = (step.ended() - step.begun()) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "    %-20s %8.2f s  %,12d units  %,12.0f a second%n",
                    name,
                    seconds,
                    step.done(),
                    step.done() / seconds);
        });
    }
}
