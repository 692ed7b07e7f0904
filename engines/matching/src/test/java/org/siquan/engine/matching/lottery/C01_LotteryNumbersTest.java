package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.engine.matching.lottery.Rounds.RESULT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class C01_LotteryNumbersTest {

    private static final Digest NONCE = Rounds.all(9);

    @Test
    void areWhatAnotherProgramComputed() {
        List<Participant> people = List.of(
                new Participant("A1", Rounds.all(1)),
                new Participant("A2", Rounds.all(2)),
                new Participant("A3", Rounds.all(3)));
        CommitmentList list = CommitmentList.of("2026-1", people);
        Announcement announcement = Rounds.announcement(list, NONCE);

        LotteryNumbers numbers = LotteryNumbers.draw(announcement, list, NONCE, RESULT);

        assertThat(List.of(
                        list.root().hex(),
                        announcement.nonceCommitment().hex(),
                        announcement.fingerprint().hex(),
                        numbers.seed().hex()))
                .containsExactly(
                        "a3383016868ef700234bbc63445a69483345a5b8eecdd3bcdbb1ddedc08373a4",
                        "90c6bd4bd7ff32ad8869bc6499590b2a3519a56687396647a323f1eb8a6dc102",
                        "98ed096bab4d3b840a524924fc3596188ca4901e64799b16a73c70f5953450fa",
                        "bafdb56334400e58b51f0441f9a2c1f8643395e9ed8a9947b2a67cddebdb635f");
        assertThat(people.stream()
                        .map(one -> numbers.findRank(one.commitment("2026-1")).orElseThrow()))
                .containsExactly(1, 3, 2);
        assertThat(List.of(numbers.number(1), numbers.number(2), numbers.number(3)))
                .containsExactly("0.2967", "0.8074", "0.9179");
    }

    @Test
    void giveEverybodyOneRankAndANumberOfTheirOwn() {
        for (int size : new int[] {1, 2, 13, 700}) {
            CommitmentList list = Rounds.list(size, size);
            LotteryNumbers numbers = Rounds.numbers(list, NONCE);

            Set<Digest> seen = new HashSet<>();
            Set<String> shown = new HashSet<>();
            for (int rank = 1; rank <= size; rank++) {
                seen.add(numbers.commitment(rank));
                shown.add(numbers.number(rank));
                assertThat(numbers.findRank(numbers.commitment(rank))).hasValue(rank);
                assertThat(numbers.number(rank)).matches("0\\.[0-9]{4,}");
                if (rank > 1) {
                    assertThat(numbers.number(rank)).isGreaterThan(numbers.number(rank - 1));
                }
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(list.digests());
            assertThat(shown).hasSize(size);
        }
    }

    @Test
    void ofSevenHundredNeedMoreThanFourPlaces() {
        assertThat(Rounds.numbers(Rounds.list(700, 700), NONCE).number(1).length())
                .isGreaterThan("0.1234".length());
    }

    @Test
    void aStrangerHasNoRank() {
        CommitmentList list = Rounds.list(5, 1);

        assertThat(Rounds.numbers(list, NONCE).findRank(Rounds.all(1))).isEmpty();
        assertThat(list.findInclusion(Rounds.all(1))).isEmpty();
    }

    @Test
    void anotherNonceIsRefused() {
        CommitmentList list = Rounds.list(5, 1);
        Announcement announcement = Rounds.announcement(list, NONCE);

        assertThatThrownBy(() -> LotteryNumbers.draw(announcement, list, Rounds.all(8), RESULT))
                .isInstanceOfSatisfying(LotteryRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("lottery.nonce");
                    assertThat(refused.remedy().zh()).contains("作废");
                });
    }

    @Test
    void aListThatChangedSinceTheAnnouncementIsRefused() {
        CommitmentList list = Rounds.list(5, 1);
        Announcement announcement = Rounds.announcement(list, NONCE);

        for (CommitmentList other : List.of(Rounds.list(4, 1), Rounds.list(6, 1), Rounds.list(5, 2))) {
            assertThatThrownBy(() -> LotteryNumbers.draw(announcement, other, NONCE, RESULT))
                    .hasMessageContaining("lottery.root");
        }
    }

    @Test
    void everyPartOfTheSeedCounts() {
        CommitmentList list = Rounds.list(5, 1);
        Digest seed = Rounds.numbers(list, NONCE).seed();

        assertThat(Rounds.numbers(list, Rounds.all(8)).seed()).isNotEqualTo(seed);
        assertThat(Rounds.numbers(Rounds.list(5, 2), NONCE).seed()).isNotEqualTo(seed);
        assertThat(LotteryNumbers.draw(Rounds.announcement(list, NONCE), list, NONCE, "3 7 12 18 25 31 10")
                        .seed())
                .isNotEqualTo(seed);
    }
}
