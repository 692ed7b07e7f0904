package org.siquan.engine.matching.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts that the whole of a lottery and one participant's proof have in common: announcement, reveal, one number. */
final class LotteryStatements {

    private static final Pattern RESULT = Pattern.compile("(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*");
    private static final Pattern FRACTION = Pattern.compile("0\\.[0-9]{4,77}");

    private final PublishedAnnouncement said;
    private final LotteryFindings findings;

    LotteryStatements(PublishedAnnouncement said, LotteryFindings findings) {
        this.said = said;
        this.findings = findings;
    }

    /** True if the announcement can be computed with; wrong statements are findings all the same. */
    boolean announcement() {
        boolean hashes = findings.hash("root", said.root());
        hashes &= findings.hash("nonceCommitment", said.nonceCommitment());
        hashes &= findings.hash("fingerprint", said.fingerprint());
        Instant published = instant("publishedAt", said.publishedAt());
        Instant drawn = instant("drawnAt", said.drawnAt());
        if (published != null && drawn != null) {
            findings.require(
                    drawn.isAfter(published),
                    "draw",
                    "drawnAt",
                    "开奖时间 %s 不晚于公布时间 %s".formatted(drawn, published),
                    "the draw at %s is not later than the publication at %s".formatted(drawn, published));
        }
        if (hashes) {
            findings.require(
                    LotteryHashes.fingerprint(said).equals(said.fingerprint()),
                    "fingerprint",
                    "announcement",
                    "公告内容与其校验值不符，公告被改过",
                    "the announcement does not have the fingerprint it states; it was changed");
        }
        return hashes;
    }

    private @Nullable Instant instant(String subject, String text) {
        Instant instant = null;
        try {
            instant = Instant.parse(text);
        } catch (DateTimeParseException e) {
            findings.add("shape", subject, subject + " 不是时间：" + text, subject + " is no instant: " + text);
            return null;
        }
        findings.require(
                instant.toString().equals(text),
                "shape",
                subject,
                "%s 应写作 %s".formatted(subject, instant),
                "%s must be written %s".formatted(subject, instant));
        return instant;
    }

    /** The seed that follows from what was published, or null if none can. */
    @Nullable
    String seed(PublishedReveal reveal) {
        boolean hashes = findings.hash("nonce", reveal.nonce());
        hashes &= findings.hash("seed", reveal.seed());
        if (!hashes) {
            return null;
        }
        findings.require(
                LotteryHashes.nonceCommitment(said.round(), reveal.nonce()).equals(said.nonceCommitment()),
                "nonce",
                "nonce",
                "公开的随机数不是公告里承诺的那一个",
                "the nonce is not the one that the announcement commits to");
        boolean normal =
                RESULT.matcher(reveal.result()).matches() && reveal.result().split(" ", -1).length == said.numbers();
        findings.require(
                normal,
                "result",
                "result",
                "开奖结果应是 %d 个号码，以一个空格隔开，不带前导零".formatted(said.numbers()),
                "the result must be %d numbers, one blank between them, without leading zeros"
                        .formatted(said.numbers()));
        String seed = LotteryHashes.seed(said.fingerprint(), reveal);
        findings.require(
                seed.equals(reveal.seed()),
                "seed",
                "seed",
                "种子不是由公告、随机数和开奖结果算出的",
                "the seed does not follow from announcement, nonce and result");
        return seed;
    }

    void number(String subject, String fraction, String number) {
        if (!FRACTION.matcher(fraction).matches() || !LotteryHashes.isCutOff(fraction, number)) {
            findings.add(
                    "number",
                    subject,
                    "%s 的抽签号不应是 %s".formatted(subject, fraction),
                    "the lottery number of %s is not %s".formatted(subject, fraction));
        }
    }
}
