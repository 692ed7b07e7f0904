package org.siquan.app.platform;

import java.util.Optional;

/** What a running job may ask and say. */
public interface JobRun {

    JobId id();

    /** The actor that the job works as. */
    Actor actor();

    /** The JSON object that the job was started with. */
    String input();

    /** The last state that was saved, by this or by an earlier, killed attempt. */
    Optional<JobCheckpoint> lastCheckpoint();

    /**
     * Saves a state from which the job can go on; written at once, in a transaction of its own.
     *
     * @throws JobCancelled when somebody asked to stop
     */
    void checkpoint(JobCheckpoint state);

    /**
     * Tells how far the job is; at most a few times a second is written.
     *
     * @param step message key or plain key of the step
     * @throws JobCancelled when somebody asked to stop
     */
    void progress(String step, long done, long total);

    /** True once somebody asked to stop; fits an engine's cancellation. Looks at most a few times a second. */
    boolean cancelled();
}
