package org.siquan.engine.matching.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes from what was published whether a lottery was drawn as announced: root, fingerprint, order of publication and
 * draw, nonce, seed, every number and every rank. Rules of its findings: {@code shape}, {@code count}, {@code order},
 * {@code root}, {@code fingerprint}, {@code draw}, {@code nonce}, {@code result}, {@code seed}, {@code member},
 * {@code number}, {@code rank}. What it cannot know: when the announcement really was published, and whether the result is
 * what the organiser of the draw published; people compare these two.
 *
 * @implNote O(n log n) time; knows nothing of the package that draws
 */
public final class LotteryVerifier {

    private final PublishedLottery lottery;
    private final LotteryFindings findings = new LotteryFindings();
    private final LotteryStatements statements;

    private LotteryVerifier(PublishedLottery lottery) {
        this.lottery = lottery;
        statements = new LotteryStatements(lottery.announcement(), findings);
    }

    /** Everything wrong with a lottery; empty = verified. Before the draw it checks what is there. */
    public static List<Finding> verify(PublishedLottery lottery) {
        LotteryVerifier verifier = new LotteryVerifier(lottery);
        boolean computable = verifier.statements.announcement();
        computable &= verifier.commitments();
        PublishedReveal reveal = lottery.reveal();
        if (computable && reveal != null) {
            verifier.numbers(verifier.statements.seed(reveal));
        }
        return verifier.findings.all();
    }

    /** True if every line is a hash. */
    private boolean commitments() {
        List<String> lines = lottery.commitments();
        PublishedAnnouncement said = lottery.announcement();
        boolean hashes = !lines.isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            hashes &= findings.hash("commitments:" + (i + 1), lines.get(i));
            if (i > 0 && lines.get(i - 1).compareTo(lines.get(i)) >= 0) {
                findings.add(
                        "order",
                        "commitments:" + (i + 1),
                        "第 %d 条承诺重复或未按升序".formatted(i + 1),
                        "commitment %d is repeated or not in ascending order".formatted(i + 1));
            }
        }
        findings.require(
                lines.size() == said.participants(),
                "count",
                "commitments",
                "公告说有 %d 人，名单有 %d 条".formatted(said.participants(), lines.size()),
                "%d are announced, the list has %d".formatted(said.participants(), lines.size()));
        findings.require(
                hashes && LotteryHashes.root(lines).equals(said.root()),
                "root",
                "commitments",
                "由承诺名单算出的根与公告不符，名单被改过",
                "the list of commitments does not have the announced root; it was changed");
        return hashes;
    }

    private void numbers(@Nullable String seed) {
        List<PublishedNumber> rows = lottery.numbers();
        List<String> members =
                rows.stream().map(PublishedNumber::commitment).sorted().toList();
        boolean same = members.equals(lottery.commitments().stream().sorted().toList());
        findings.require(
                same,
                "member",
                "numbers",
                "抽签号表与承诺名单不是同样的人",
                "the list of numbers does not hold the same commitments as the list of commitments");
        findings.require(
                rows.stream().map(PublishedNumber::number).distinct().count() == rows.size()
                        && rows.stream()
                                        .mapToInt(row -> row.number().length())
                                        .distinct()
                                        .count()
                                <= 1,
                "number",
                "numbers",
                "抽签号应位数相同且互不相同",
                "lottery numbers must all differ and have the same number of places");
        if (seed == null || !same) {
            return;
        }
        List<String> hashes = rows.parallelStream()
                .map(row -> LotteryHashes.number(seed, row.commitment()))
                .toList();
        IntStream.range(0, rows.size()).forEach(i -> {
            PublishedNumber row = rows.get(i);
            statements.number(row.commitment(), row.number(), hashes.get(i));
            if (row.rank() != i + 1 || (i > 0 && hashes.get(i - 1).compareTo(hashes.get(i)) >= 0)) {
                findings.add(
                        "rank",
                        row.commitment(),
                        "第 %d 行的名次不应是 %d".formatted(i + 1, row.rank()),
                        "the rank in row %d is not %d".formatted(i + 1, row.rank()));
            }
        });
    }
}
