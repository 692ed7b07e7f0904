package org.siquan.app.platform.jobs;

/** Ends a job because the application stops; it stays RUNNING and goes on at the next start. */
final class JobInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobInterrupted() {
        super("the application stops; the job goes on at its next start", null, false, false);
    }
}
