package org.siquan.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.siquan.engine.scheduling.search.Pace;

/**
 * A budget in seconds of processor: of the whole process, shared by its threads, because that is what a busy machine changes
 * little. On a machine so busy that the clock runs {@value #PATIENCE} times as fast, the clock counts.
 *
 * @param seconds for each thread
 */
record SecondsPace(double seconds, int threads, double processorBegun, long wallBegun) implements Pace {

    private static final double PATIENCE = 3;

    /** A pace that begins now. */
    static SecondsPace beginning(double seconds, int threads) {
        return new SecondsPace(seconds, threads, processorSeconds(), System.nanoTime());
    }

    @Override
    public double used(long proposals) {
        double processor = (processorSeconds() - processorBegun) / (seconds * threads);
        double wall = (System.nanoTime() - wallBegun) / 1e9 / (seconds * PATIENCE);
        return Math.max(processor, wall);
    }

    /** Seconds of processor that this process has used; 0 where the system does not tell. */
    static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime() / 1e9)
                : 0;
    }
}
