package org.siquan.app.platform;

/**
 * A state to go on from.
 *
 * @param seq number of the step that is done, growing by each checkpoint
 * @param state whatever the job needs, as text (JSON, or lines)
 */
public record JobCheckpoint(int seq, String state) {}
