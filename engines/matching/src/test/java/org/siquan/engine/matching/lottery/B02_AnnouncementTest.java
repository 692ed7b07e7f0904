package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.engine.matching.lottery.Rounds.DRAW;
import static org.siquan.engine.matching.lottery.Rounds.PUBLISHED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S4")
class B02_AnnouncementTest {

    private final CommitmentList list = Rounds.list(5, 1);

    @Test
    void bindsTheNonceTheListAndTheDrawInOneFingerprint() {
        Announcement said = Rounds.announcement(list, Rounds.all(9));

        List<Announcement> others = List.of(
                Announcement.of("2026-2", list, Rounds.all(9), PUBLISHED, DRAW),
                Announcement.of("2026-1", Rounds.list(5, 2), Rounds.all(9), PUBLISHED, DRAW),
                Announcement.of("2026-1", list, Rounds.all(8), PUBLISHED, DRAW),
                Announcement.of("2026-1", list, Rounds.all(9), PUBLISHED.plusSeconds(1), DRAW),
                with(new PublicDraw("大乐透", DRAW.issue(), DRAW.drawnAt(), 7)),
                with(new PublicDraw(DRAW.name(), "2026140", DRAW.drawnAt(), 7)),
                with(new PublicDraw(DRAW.name(), DRAW.issue(), DRAW.drawnAt().plusSeconds(1), 7)),
                with(new PublicDraw(DRAW.name(), DRAW.issue(), DRAW.drawnAt(), 6)));

        assertThat(Stream.concat(Stream.of(said), others.stream()).map(Announcement::fingerprint))
                .doesNotHaveDuplicates();
    }

    private Announcement with(PublicDraw draw) {
        return Announcement.of("2026-1", list, Rounds.all(9), PUBLISHED, draw);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_400})
    void aDrawThatIsNotLaterThanThePublicationIsRefused(long secondsBefore) {
        PublicDraw draw = new PublicDraw("双色球", "1", PUBLISHED.minusSeconds(secondsBefore), 7);

        assertThatThrownBy(() -> with(draw)).isInstanceOfSatisfying(LotteryRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("lottery.draw-not-later");
            assertThat(refused.reason().zh()).contains("不晚于公布时间");
            assertThat(refused.reason().en()).contains("not later than the publication");
        });
    }

    @Test
    void fractionsOfASecondAreRefused() {
        assertThatThrownBy(() -> Announcement.of("r", list, Rounds.all(9), PUBLISHED.plusMillis(1), DRAW))
                .hasMessageContaining("lottery.instant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03 07 12 18 25 31 09", "３，７，１２，１８，２５，３１＋９", "红球03、07、12、18、25、31；蓝球09", " 3\t7\n12 018 25 31 9 "
            })
    void theSpellingOfAResultMakesNoDifference(String result) {
        assertThat(DRAW.normalised(result)).isEqualTo("3 7 12 18 25 31 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "红球", "03 07 12 18 25 31", "第2026139期 03 07 12 18 25 31 09"})
    void aResultWithAnotherNumberOfNumbersIsRefused(String result) {
        assertThatThrownBy(() -> DRAW.normalised(result)).isInstanceOfSatisfying(LotteryRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("lottery.result");
            assertThat(refused.reason().zh()).contains("应有 7 个号码");
        });
    }

    @Test
    void ballsInAnotherOrderAreAnotherResult() {
        assertThat(Arrays.asList(DRAW.normalised("7 3 12 18 25 31 9"), DRAW.normalised("0 0 0 0 0 0 0")))
                .containsExactly("7 3 12 18 25 31 9", "0 0 0 0 0 0 0");
    }
}
