package org.siquan.engine.matching.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one participant was given.
 *
 * @param salt 64 hexadecimal digits, like every element of {@code path}
 * @param index place in the list of commitments, from 0
 * @param outcome null before the draw
 */
public record PublishedProof(
        PublishedAnnouncement announcement,
        String applicant,
        String salt,
        int index,
        List<String> path,
        @Nullable Outcome outcome) {

    /** Copies the path. */
    public PublishedProof {
        path = List.copyOf(path);
    }

    /** What the draw is said to have given this participant. */
    public record Outcome(PublishedReveal reveal, String number, int rank) {}
}
