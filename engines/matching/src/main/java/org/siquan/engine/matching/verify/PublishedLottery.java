package org.siquan.engine.matching.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything public about a lottery.
 *
 * @param commitments in the order of the file
 * @param reveal null before the draw
 * @param numbers in the order of the file; empty before the draw
 */
public record PublishedLottery(
        PublishedAnnouncement announcement,
        List<String> commitments,
        @Nullable PublishedReveal reveal,
        List<PublishedNumber> numbers) {

    /** Copies the lists. */
    public PublishedLottery {
        commitments = List.copyOf(commitments);
        numbers = List.copyOf(numbers);
    }
}
