package org.siquan.engine.matching.lottery;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedLottery;

/** Measures the lottery: arguments participants, seed, rounds. Not part of the tests; everything is invented. */
final class LotteryBench {

    private LotteryBench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        List<Participant> people = Rounds.participants(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        Digest nonce = Rounds.all(9);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            long start = System.nanoTime();
            CommitmentList list = CommitmentList.of(Rounds.ROUND, people);
            Announcement said = Rounds.announcement(list, nonce);
            double announced = seconds(start);
            start = System.nanoTime();
            LotteryNumbers numbers = Rounds.numbers(list, nonce);
            double drawn = seconds(start);
            start = System.nanoTime();
            int proofs = Math.min(10_000, people.size());
            long path = IntStream.range(0, proofs)
                    .mapToObj(i -> LotteryProof.of(said, list, people.get(i), numbers))
                    .mapToLong(proof -> proof.inclusion().path().size())
                    .sum();
            double proved = seconds(start);
            PublishedLottery published = Published.lottery(said, list, numbers);
            start = System.nanoTime();
            int findings = LotteryVerifier.verify(published).size();
            System.out.printf(
                    Locale.ROOT,
                    "announce %.2f s; draw %.2f s (numbers such as %s); %d proofs %.3f s (paths of %d on average); verify"
                            + " %.2f s (%d findings)%n",
                    announced,
                    drawn,
                    numbers.number(1),
                    proofs,
                    proved,
                    path / proofs,
                    seconds(start),
                    findings);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
