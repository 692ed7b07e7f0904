package org.siquan.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.siquan.engine.matching.lottery.PublicDraw;

/**
 * The public draw (公开开奖) that decides between equals in the year's matching, and what it gave.
 *
 * @param publishedAt when the list of those who take part was sealed and published; whole seconds, before the draw
 * @param draw which draw
 * @param result its numbers, in the order of the organiser's bulletin
 */
public record HeldDraw(Instant publishedAt, PublicDraw draw, String result) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 15);

    /** Seven numbers as of a draw of six red balls and a blue one. */
    private static final String NEVER_DRAWN = "03 07 12 18 25 31 09";

    /**
     * Checks that the draw came after the list and gave these numbers.
     *
     * @throws org.siquan.engine.matching.lottery.LotteryRefused if the result does not hold the numbers of the draw
     */
    public HeldDraw {
        draw.normalised(result);
        if (!draw.drawnAt().isAfter(publishedAt)) {
            throw new IllegalArgumentException("the draw must be later than %s, was at %s%nTry: a later issue"
                    .formatted(publishedAt, draw.drawnAt()));
        }
    }

    /**
     * A draw that nobody held, named so wherever it is shown (演示): sealed on 10 November, drawn on 18 November of the year
     * with the same numbers each year. A real round names a real draw that is later than its list.
     */
    public static HeldDraw demonstration(int year) {
        PublicDraw draw = new PublicDraw(
                "演示开奖（虚构 made up）",
                String.valueOf(year),
                LocalDate.of(year, 11, 18).atTime(EVENING).toInstant(CHINA),
                7);
        Instant published = LocalDate.of(year, 11, 10).atTime(MORNING).toInstant(CHINA);
        return new HeldDraw(published, draw, NEVER_DRAWN);
    }
}
