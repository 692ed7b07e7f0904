package org.siquan.engine.matching.verify;

/**
 * The announcement of a lottery as it was published, not yet believed in any part.
 *
 * @param participants how many are said to take part
 * @param root 64 hexadecimal digits, like {@code nonceCommitment} and {@code fingerprint}
 * @param publishedAt instant in UTC such as {@code 2026-12-01T13:15:00Z}, like {@code drawnAt}
 * @param draw name of the public draw
 * @param numbers how many numbers the draw gives
 */
public record PublishedAnnouncement(
        String round,
        int participants,
        String root,
        String nonceCommitment,
        String publishedAt,
        String draw,
        String issue,
        String drawnAt,
        int numbers,
        String fingerprint) {}
