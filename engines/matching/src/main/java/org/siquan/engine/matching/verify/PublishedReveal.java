package org.siquan.engine.matching.verify;

/**
 * What was published after the draw.
 *
 * @param nonce 64 hexadecimal digits, like {@code seed}
 * @param result the numbers of the draw, one blank between them
 */
public record PublishedReveal(String nonce, String result, String seed) {}
