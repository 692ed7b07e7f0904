package org.siquan.engine.matching.lottery;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The draw (公开开奖) whose result nobody knows when the round is announced.
 *
 * @param name such as 中国福利彩票双色球; never blank
 * @param issue number of the draw (期号); never blank
 * @param drawnAt instant of the draw, in whole seconds
 * @param numbers how many numbers the draw gives, at least 1: seven for six red balls and a blue one
 */
public record PublicDraw(String name, String issue, Instant drawnAt, int numbers) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** Checks that the draw can be told from others. */
    public PublicDraw {
        if (name.isBlank() || issue.isBlank()) {
            throw new LotteryRefused(
                    "lottery.draw",
                    "没有写明用哪一次公开开奖",
                    "which public draw is used is not said",
                    "写明名称和期号，如 中国福利彩票双色球 和 2026139。",
                    "Give its name and issue, such as 中国福利彩票双色球 and 2026139.");
        }
        if (numbers < 1) {
            throw new LotteryRefused(
                    "lottery.draw",
                    "开奖号码的个数应不小于 1，不能是 %d".formatted(numbers),
                    "a draw gives at least 1 number, not %d".formatted(numbers),
                    "双色球、大乐透都是 7 个。",
                    "双色球 and 大乐透 give 7.");
        }
        Announcement.requireWholeSeconds(drawnAt);
    }

    /**
     * A result as it goes into the seed: its numbers in the order given, without leading zeros, one blank between them.
     * Words, signs and the width of digits make no difference, so that nobody can try spellings until one suits them.
     *
     * @throws LotteryRefused if it does not hold exactly {@link #numbers} numbers
     */
    public String normalised(String result) {
        List<String> found = NUMBER.matcher(Normalizer.normalize(result, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .map(number -> LEADING_ZEROS.matcher(number).replaceFirst(""))
                .toList();
        if (found.size() != numbers) {
            throw new LotteryRefused(
                    "lottery.result",
                    "开奖结果应有 %d 个号码，这里有 %d 个".formatted(numbers, found.size()),
                    "the result must hold %d numbers, this one holds %d".formatted(numbers, found.size()),
                    "按开奖公告的顺序只写号码，不写期号和日期，如 03 07 12 18 25 31 09。",
                    "Write only the numbers, in the order of the official bulletin, without issue or date: 03 07 12 18"
                            + " 25 31 09.");
        }
        return String.join(" ", found);
    }
}
