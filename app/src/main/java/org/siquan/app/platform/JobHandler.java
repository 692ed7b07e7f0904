package org.siquan.app.platform;

/**
 * Long work that a module offers as a bean. It runs outside of any transaction as the actor {@code system:<kind>} of
 * the organisation that started it.
 */
public interface JobHandler {

    /** Stable name such as {@code cycle.alignment}; also the message key of its title, {@code job.<kind>}. */
    String kind();

    /**
     * Does the work. Same input gives the same result, also when it is killed and called again: it starts from
     * {@link JobRun#lastCheckpoint()} and must not keep state in fields.
     */
    JobResult run(JobRun run);
}
