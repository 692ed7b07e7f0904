package org.siquan.engine.kernel;

/**
 * How much work a recorded run may do. It counts proposals (local search) or deterministic units (CP-SAT), never wall
 * time, so that a run can be repeated.
 *
 * @param proposals most proposals of a local search, each &ge; 0
 * @param deterministicSeconds most deterministic time of an exact solver, in the solver's own unit, &gt; 0
 */
public record Budget(long proposals, double deterministicSeconds) {

    public Budget {
        if (proposals < 0) {
            throw new IllegalArgumentException(
                    "proposals must be >= 0, was %d%nTry: a positive number such as 1000000".formatted(proposals));
        }
        if (!(deterministicSeconds > 0)) {
            throw new IllegalArgumentException("deterministicSeconds must be > 0, was %s%nTry: a number such as 10"
                    .formatted(deterministicSeconds));
        }
    }

    /** A budget of this many proposals and ten deterministic seconds for exact parts. */
    public static Budget ofProposals(long proposals) {
        return new Budget(proposals, 10);
    }
}
