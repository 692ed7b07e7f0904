package org.siquan.engine.matching.verify;

/**
 * One row of the published list of lottery numbers.
 *
 * @param commitment 64 hexadecimal digits
 * @param number fraction of one such as {@code 0.6753}
 * @param rank from 1
 */
public record PublishedNumber(String commitment, String number, int rank) {}
