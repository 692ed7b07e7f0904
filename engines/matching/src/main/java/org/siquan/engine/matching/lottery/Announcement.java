package org.siquan.engine.matching.lottery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is published before the draw and binds everybody: who takes part (by the root), what the operator will reveal (by
 * the nonce's commitment) and which draw decides.
 *
 * @param round identifier of the round; never blank
 * @param participants how many take part, at least 1
 * @param root root over the commitments
 * @param nonceCommitment hash of the operator's nonce
 * @param publishedAt instant of publication, in whole seconds
 * @param draw a draw later than the publication
 */
public record Announcement(
        String round, int participants, Digest root, Digest nonceCommitment, Instant publishedAt, PublicDraw draw) {

    /** Checks that the draw is later than the publication. */
    public Announcement {
        if (round.isBlank() || participants < 1) {
            throw new LotteryRefused(
                    "lottery.round",
                    "公告缺少轮次编号或人数",
                    "the announcement lacks its round or its number of participants",
                    "轮次写一个编号，如 2026-1；至少一人参加。",
                    "Give the round an identifier such as 2026-1; at least one must take part.");
        }
        requireWholeSeconds(publishedAt);
        if (!draw.drawnAt().isAfter(publishedAt)) {
            throw new LotteryRefused(
                    "lottery.draw-not-later",
                    "开奖时间 %s 不晚于公布时间 %s，公布的人可能已知结果".formatted(draw.drawnAt(), publishedAt),
                    "the draw at %s is not later than the publication at %s, so its result may be known"
                            .formatted(draw.drawnAt(), publishedAt),
                    "换用公布之后才开奖的一期。",
                    "Choose an issue that is drawn after the publication.");
        }
    }

    /** The announcement of a round; the nonce itself stays hidden until the draw is held. */
    public static Announcement of(
            String round, CommitmentList list, Digest nonce, Instant publishedAt, PublicDraw draw) {
        return new Announcement(
                round, list.size(), list.root(), Formulas.nonceCommitment(round, nonce), publishedAt, draw);
    }

    /** One hash over all of it, short enough to be put on a notice board: two announcements cannot share it. */
    public Digest fingerprint() {
        return Formulas.fingerprint(this);
    }

    /** Whether it is the nonce that was committed. */
    boolean commitsTo(Digest nonce) {
        return Formulas.nonceCommitment(round, nonce).equals(nonceCommitment);
    }

    static void requireWholeSeconds(Instant instant) {
        if (!instant.truncatedTo(ChronoUnit.SECONDS).equals(instant)) {
            throw new LotteryRefused(
                    "lottery.instant",
                    "时间 %s 带有小数秒".formatted(instant),
                    "the instant %s has fractions of a second".formatted(instant),
                    "写到整秒。",
                    "Give whole seconds.");
        }
    }
}
