package org.siquan.cli;

import java.io.PrintWriter;
import org.siquan.engine.kernel.Progress;

/** Shows how far a run has come, on standard error, so that standard output stays clean for {@code --json}. */
interface Steps extends Progress, AutoCloseable {

    @Override
    void close();

    /** Bars where a person watches a terminal, plain lines in a log or a pipe, nothing when asked to be quiet. */
    static Steps of(boolean quiet, boolean terminal, PrintWriter errors) {
        if (quiet) {
            return new Silent();
        }
        return terminal ? new Bars(errors) : new Lines(errors);
    }

    /** True when a person watches. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 there is no console again where nobody watches
    static boolean watched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Shows nothing. */
    record Silent() implements Steps {

        @Override
        public void report(String step, long done, long total) {
            // quiet was asked for
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
