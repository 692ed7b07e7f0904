package org.siquan.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has held. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /** Resident memory where the system tells it, native libraries included; else what Java itself has used. */
    static long megabytes() {
        if (Files.isReadable(STATUS)) {
            try (var lines = Files.lines(STATUS)) {
                var told = lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
                if (told.isPresent()) {
                    return Long.parseLong(told.get().replaceAll("\\D", "")) / 1024;
                }
            } catch (IOException e) {
                // Java's own figure is left
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                >> 20;
    }
}
