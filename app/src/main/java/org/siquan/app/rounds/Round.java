package org.siquan.app.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.JobId;
import org.siquan.engine.kernel.Text;

/**
 * A round as everybody of the park may see it.
 *
 * @param after the round whose left learners and left places it takes; null for a first one
 * @param closes until when learners may rank
 * @param noticeDays days of the notice inside the schools (公示)
 * @param answerDays days within which a person answers an appeal
 * @param draw null before the freeze
 * @param rankingsHash SHA-256 over all rankings; null before the freeze
 * @param run how many runs there were
 * @param verified whether the verifiers found nothing wrong with the last run
 * @param findings what they found, and agreed minimums that were missed
 * @param job of the last run
 * @param noticeUntil end of the notice; null before it began
 */
public record Round(
        RoundId id,
        String title,
        @Nullable RoundId after,
        RoundState state,
        Instant closes,
        int noticeDays,
        int answerDays,
        @Nullable Draw draw,
        @Nullable String rankingsHash,
        int run,
        boolean verified,
        List<Text> findings,
        @Nullable JobId job,
        @Nullable Instant noticeUntil,
        long version) {

    public Round {
        findings = List.copyOf(findings);
    }

    /**
     * The public draw that decides between equals, named before it is held.
     *
     * @param announced when the list of those who take part was sealed and published
     * @param result null before the operator has entered it
     */
    public record Draw(
            String name,
            String issue,
            Instant at,
            int numbers,
            Instant announced,
            @Nullable String result) {}

    /** A step of its life. */
    public record Step(int number, @Nullable RoundState from, RoundState into, String reason, Instant at, String by) {}
}
