package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody is favoured: over many draws every learner has every rank equally often. */
@Tag("S4")
class C02_UniformityPropertyTest {

    private static final int PEOPLE = 6;
    private static final int DRAWS = 6_000;

    @Test
    void everybodyHasEveryRankEquallyOften() {
        List<Participant> people = Rounds.participants(PEOPLE, 1);
        CommitmentList list = CommitmentList.of(Rounds.ROUND, people);
        Digest nonce = Rounds.all(9);
        Announcement announcement = Rounds.announcement(list, nonce);
        int[][] times = new int[PEOPLE][PEOPLE];

        for (int draw = 0; draw < DRAWS; draw++) {
            LotteryNumbers numbers = LotteryNumbers.draw(announcement, list, nonce, "1 2 3 4 5 6 " + draw);
            for (int a = 0; a < PEOPLE; a++) {
                times[a][
                        numbers.findRank(people.get(a).commitment(Rounds.ROUND)).orElseThrow() - 1]++;
            }
        }

        double expected = (double) DRAWS / PEOPLE;
        double chiSquare = 0;
        for (int[] ranks : times) {
            for (int count : ranks) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
        }
        assertThat(chiSquare)
                .as("25 degrees of freedom: above 52.6 once in a thousand, below 8.6 too")
                .isBetween(8.6, 52.6);
    }

    @Test
    void numbersFillTheUnitEvenly() {
        int size = 20_000;
        LotteryNumbers numbers = Rounds.numbers(Rounds.list(size, 5), Rounds.all(9));
        int[] tenths = new int[10];
        for (int rank = 1; rank <= size; rank++) {
            tenths[numbers.number(rank).charAt(2) - '0']++;
        }

        double expected = size / 10.0;
        double chiSquare = 0;
        for (int count : tenths) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare)
                .as("9 degrees of freedom: above 27.9 once in a thousand")
                .isLessThan(27.9);
    }
}
