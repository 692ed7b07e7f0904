package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class B01_CommitmentTest {

    @Test
    void isTheHashThatAnotherProgramComputed() {
        assertThat(new Participant("A1", Rounds.all(1)).commitment("2026-1").hex())
                .isEqualTo("9e172842a056eb2b7c2f8cdcc92925478213f73046b44f7ead756b2003438eb0");
    }

    @Test
    void fieldsCannotFlowIntoEachOther() {
        Digest salt = Rounds.all(1);

        assertThat(new Participant("12", salt).commitment("3"))
                .isNotEqualTo(new Participant("2", salt).commitment("31"))
                .isNotEqualTo(new Participant("123", salt).commitment(""));
    }

    @Test
    void saysNothingWithoutTheSalt() {
        SplittableRandom random = new SplittableRandom(7);

        assertThat(new Participant("A1", Rounds.digest(random)).commitment("r"))
                .isNotEqualTo(new Participant("A1", Rounds.digest(random)).commitment("r"));
    }

    @Test
    void halfACharacterIsRefusedBecauseTwoNamesCouldMeanTheSame() {
        assertThatThrownBy(() -> new Participant("A\ud83d", Rounds.all(1)).commitment("r"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half a character");
    }

    @Test
    void theOrderOfPeopleMakesNoDifference() {
        List<Participant> people = new ArrayList<>(Rounds.participants(50, 1));
        CommitmentList list = CommitmentList.of("r", people);
        Collections.shuffle(people, new Random(2));

        CommitmentList shuffled = CommitmentList.of("r", people);

        assertThat(shuffled.root()).isEqualTo(list.root());
        assertThat(shuffled.digests()).isEqualTo(list.digests()).isSorted();
    }

    @Test
    void nobodyTakesPartTwiceAndSomebodyMust() {
        Participant one = new Participant("A1", Rounds.all(1));

        assertThatThrownBy(() -> CommitmentList.of("r", List.of(one, one)))
                .isInstanceOfSatisfying(LotteryRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("lottery.duplicate");
                    assertThat(refused.reason().zh()).contains("出现两次");
                    assertThat(refused.remedy().en()).contains("twice");
                });
        assertThatThrownBy(() -> CommitmentList.of(List.of())).hasMessageContaining("lottery.empty");
    }

    @Test
    void aDigestHasOneText() {
        String hex = Rounds.digest(new SplittableRandom(1)).hex();

        assertThat(Digest.parse(hex).hex()).isEqualTo(hex);
        for (String wrong : List.of(hex.substring(1), hex + "0", hex.toUpperCase(java.util.Locale.ROOT), " " + hex)) {
            assertThatThrownBy(() -> Digest.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
