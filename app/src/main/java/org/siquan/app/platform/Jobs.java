package org.siquan.app.platform;

import java.util.List;
import java.util.Optional;

/** Starts and watches long work. All of it is seen by the current actor's organisation only. */
public interface Jobs {

    /**
     * Starts a job; it begins when the current transaction has committed.
     *
     * @param kind of a {@link JobHandler}
     * @param input a JSON object
     */
    JobId start(String kind, String input);

    Optional<JobState> find(JobId id);

    /** The newest first. */
    List<JobState> listRecent(int most);

    /** Asks a job to stop; it does so at its next report. Nothing happens when it is over. */
    void cancel(JobId id);
}
