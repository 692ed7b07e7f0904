/**
 * Runs long work in the background with checkpoints, so that a killed job goes on where it was. Entry:
 * {@code DefaultJobs}. It must not know what a job computes.
 */
@NullMarked
package org.siquan.app.platform.jobs;

import org.jspecify.annotations.NullMarked;
