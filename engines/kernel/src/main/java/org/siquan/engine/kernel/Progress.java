package org.siquan.engine.kernel;

/** Hears how far a run has come. Called from the thread that runs the engine, a few hundred times a run at most. */
@FunctionalInterface
public interface Progress {

    /** Listens to nothing. */
    Progress NONE = (step, done, total) -> {};

    /**
     * One step has moved on.
     *
     * @param step stable key of the step, for example {@code "matching.propose"}
     * @param done units done, 0..total
     * @param total units in all, &gt; 0
     */
    void report(String step, long done, long total);
}
