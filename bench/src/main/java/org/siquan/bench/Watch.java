package org.siquan.bench;

import java.time.Duration;
import java.util.Locale;

/** Time since a moment: by the clock, and of the processor, which a busy machine changes little. */
record Watch(long wall, double processor) {

    static Watch begin() {
        return new Watch(System.nanoTime(), processorSeconds());
    }

    double seconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    String elapsed() {
        return String.format(Locale.ROOT, "%8.2f s, %8.2f s of processor", seconds(), processorSeconds() - processor);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }
}
