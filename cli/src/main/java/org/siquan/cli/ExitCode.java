package org.siquan.cli;

/** What the process tells its caller; part of the documented contract of {@code ./siquan}. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Bad input: every bad row was shown and nothing was written. */
    static final int BAD_INPUT = 3;
    /** The input is sound, but no result exists: the conflict was shown. */
    static final int INFEASIBLE = 4;

    private ExitCode() {}
}
