package org.siquan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;

/** Reads the JSON files of a lottery that {@link org.siquan.round.LotteryPapers} writes, for the verifier to judge. */
final class LotteryJson {

    private static final String FORMAT = "siquan-lottery-1";

    private LotteryJson() {}

    /** {@code prefix} is {@code ""}, or {@code "announcement."} within a proof. */
    static PublishedAnnouncement announcement(JsonFields fields, String prefix) {
        fields.constant(prefix + "format", FORMAT);
        return new PublishedAnnouncement(
                fields.text(prefix + "round"),
                fields.whole(prefix + "participants"),
                fields.text(prefix + "root"),
                fields.text(prefix + "nonceCommitment"),
                fields.text(prefix + "publishedAt"),
                fields.text(prefix + "draw"),
                fields.text(prefix + "issue"),
                fields.text(prefix + "drawnAt"),
                fields.whole(prefix + "numbers"),
                fields.text(prefix + "fingerprint"));
    }

    static PublishedReveal reveal(JsonFields fields) {
        fields.constant("format", FORMAT);
        return opened(fields);
    }

    private static PublishedReveal opened(JsonFields fields) {
        return new PublishedReveal(fields.text("nonce"), fields.text("result"), fields.text("seed"));
    }

    static PublishedProof proof(JsonFields fields) {
        fields.constant("format", FORMAT);
        PublishedProof.@Nullable Outcome outcome = null;
        if (List.of("nonce", "result", "seed", "number", "rank").stream().anyMatch(fields::has)) {
            outcome = new PublishedProof.Outcome(opened(fields), fields.text("number"), fields.whole("rank"));
        }
        return new PublishedProof(
                announcement(fields, "announcement."),
                fields.text("applicant"),
                fields.text("salt"),
                fields.whole("index"),
                fields.texts("path"),
                outcome);
    }
}
