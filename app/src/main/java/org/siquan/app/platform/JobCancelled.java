package org.siquan.app.platform;

/** Ends a job that somebody asked to stop. A handler lets it pass. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("the job was asked to stop", null, false, false);
    }
}
