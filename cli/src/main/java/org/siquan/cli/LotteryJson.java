package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryNumbers;
import org.siquan.engine.matching.lottery.LotteryProof;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;
import tools.jackson.databind.json.JsonMapper;

/** The three JSON files of a lottery, as docs/engines/lottery.md describes them. */
final class LotteryJson {

    private static final String FORMAT = "siquan-lottery-1";

    private LotteryJson() {}

    static String write(Announcement announcement) {
        return text(object(announcement));
    }

    static String write(LotteryNumbers numbers) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        reveal(object, numbers.nonce(), numbers.result(), numbers.seed());
        return text(object);
    }

    static String write(LotteryProof proof) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("announcement", object(proof.announcement()));
        object.put("applicant", proof.participant().pseudonym());
        object.put("salt", proof.participant().salt().hex());
        object.put("index", proof.inclusion().index());
        object.put("path", proof.inclusion().path().stream().map(Digest::hex).toList());
        LotteryProof.Outcome outcome = proof.outcome();
        if (outcome != null) {
            reveal(object, outcome.nonce(), outcome.result(), outcome.seed());
            object.put("number", outcome.number());
            object.put("rank", outcome.rank());
        }
        return text(object);
    }

    private static Map<String, Object> object(Announcement announcement) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("round", announcement.round());
        object.put("participants", announcement.participants());
        object.put("root", announcement.root().hex());
        object.put("nonceCommitment", announcement.nonceCommitment().hex());
        object.put("publishedAt", announcement.publishedAt().toString());
        object.put("draw", announcement.draw().name());
        object.put("issue", announcement.draw().issue());
        object.put("drawnAt", announcement.draw().drawnAt().toString());
        object.put("numbers", announcement.draw().numbers());
        object.put("fingerprint", announcement.fingerprint().hex());
        return object;
    }

    private static void reveal(Map<String, Object> object, Digest nonce, String result, Digest seed) {
        object.put("nonce", nonce.hex());
        object.put("result", result);
        object.put("seed", seed.hex());
    }

    private static String text(Map<String, Object> object) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

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
