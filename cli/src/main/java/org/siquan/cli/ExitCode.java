package org.siquan.cli;

/** What the process tells its caller; part of the documented contract of {@code ./siquan}. */
final class ExitCode {

    static final int DONE = 0;
    /** A fault of the program itself; its trace was printed. */
    static final int FAILED = 1;

    static final int USAGE = 2;
    /** Bad input: every bad row was shown and nothing was written. */
    static final int BAD_INPUT = 3;
    /** The input is sound, but no result exists: the report says which conflict. */
    static final int INFEASIBLE = 4;
    /** The input is sound, but a check shows that what was published does not hold: as above, a plain no. */
    static final int REFUTED = 4;
    /** The report could not be written and no part of it was left; the number of {@code EX_CANTCREAT}. */
    static final int CANNOT_WRITE = 73;

    private ExitCode() {}
}
