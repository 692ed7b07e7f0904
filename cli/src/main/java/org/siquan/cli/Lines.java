package org.siquan.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** Plain lines for logs and pipes: one at each quarter of a step, without control characters. */
final class Lines implements Steps {

    private static final int PARTS = 4;

    private final Map<String, Long> shown = new HashMap<>();
    private final PrintWriter errors;

    Lines(PrintWriter errors) {
        this.errors = errors;
    }

    @Override
    public synchronized void report(String step, long done, long total) {
        long part = total == 0 ? PARTS : done * PARTS / total;
        Long before = shown.put(step, part);
        if (before == null || before < part) {
            errors.printf("%s %,d / %,d%n", StepNames.name(step), done, total);
            errors.flush();
        }
    }

    @Override
    public void close() {
        errors.flush();
    }
}
