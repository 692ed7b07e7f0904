package org.siquan.engine.matching.lottery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small rounds for tests: participants A1, A2, … with salts from a seed. */
final class Rounds {

    static final String ROUND = "2026-1";
    static final String RESULT = "红球 03 07 12 18 25 31 蓝球 09";
    static final Instant PUBLISHED = Instant.parse("2026-11-26T04:00:00Z");
    static final PublicDraw DRAW = new PublicDraw("中国福利彩票双色球", "2026139", Instant.parse("2026-12-01T13:15:00Z"), 7);

    private Rounds() {}

    static List<Participant> participants(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Participant> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(new Participant("A" + i, digest(random)));
        }
        return all;
    }

    static Digest digest(SplittableRandom random) {
        byte[] bytes = new byte[Digest.BYTES];
        random.nextBytes(bytes);
        return Digest.of(bytes);
    }

    /** Thirty-two times the same byte. */
    static Digest all(int value) {
        byte[] bytes = new byte[Digest.BYTES];
        java.util.Arrays.fill(bytes, (byte) value);
        return Digest.of(bytes);
    }

    static CommitmentList list(int count, long seed) {
        return CommitmentList.of(ROUND, participants(count, seed));
    }

    static Announcement announcement(CommitmentList list, Digest nonce) {
        return Announcement.of(ROUND, list, nonce, PUBLISHED, DRAW);
    }

    static LotteryNumbers numbers(CommitmentList list, Digest nonce) {
        return LotteryNumbers.draw(announcement(list, nonce), list, nonce, RESULT);
    }
}
