package org.siquan.engine.scheduling.verify.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Relations on all classes together, each with values computed by hand. Four weeks, so a quarter for each week. */
@Tag("S5")
class A02_RelationsOfManyTest {

    @Test
    void maxDaysCountsTheDaysBeyond() throws Exception {
        Case onFourDays = new Case()
                .at("-", "10100", 96, 12, "1111")
                .at("-", "01000", 96, 12, "1000")
                .at("-", "00001", 96, 12, "1111");

        assertThat(onFourDays.soft("MaxDays(4)", 3)).isZero();
        assertThat(onFourDays.soft("MaxDays(2)", 3)).isEqualTo(6);
        assertThat(onFourDays.hard("MaxDays(3)")).isOne();
        assertThat(onFourDays.hard("MaxDays(4)")).isZero();
    }

    @Test
    void maxDayLoadSumsTheSlotsBeyondOverDaysAndWeeks() throws Exception {
        Case load = new Case()
                .at("-", "11000", 96, 12, "1111")
                .at("-", "10000", 120, 12, "1110")
                .at("-", "10000", 144, 6, "1000");
        // Mondays: 30, 24, 24, 12 slots; Tuesdays: 12 in each week

        assertThat(load.soft("MaxDayLoad(20)", 1)).as("(10 + 4 + 4) / 4 = 4.5").isEqualTo(4);
        assertThat(load.soft("MaxDayLoad(20)", 3)).as("3 × 18 / 4 = 13.5").isEqualTo(13);
        assertThat(load.soft("MaxDayLoad(10)", 1))
                .as("(20 + 14 + 14 + 2 + 4 × 2) / 4 = 14.5")
                .isEqualTo(14);
        assertThat(load.hard("MaxDayLoad(29)")).isOne();
        assertThat(load.hard("MaxDayLoad(30)")).isZero();
    }

    @Test
    void maxBreaksCountsBlocksMoreThanSoManySlotsApart() throws Exception {
        Case day = new Case().monday(96, 12).monday(114, 12).monday(133, 12).at("-", "10000", 200, 12, "1000");
        // gaps 6, 7 and, in the first week, 55: with S = 6 two blocks, in the first week three

        assertThat(day.soft("MaxBreaks(1,6)", 1)).as("1 / 4").isZero();
        assertThat(day.soft("MaxBreaks(1,6)", 4)).as("4 × 1 / 4").isOne();
        assertThat(day.soft("MaxBreaks(0,6)", 1))
                .as("(2 + 1 + 1 + 1) / 4 = 1.25")
                .isOne();
        assertThat(day.soft("MaxBreaks(0,5)", 4)).as("4 × (3 + 2 + 2 + 2) / 4").isEqualTo(9);
        assertThat(day.hard("MaxBreaks(1,6)")).isOne();
        assertThat(day.hard("MaxBreaks(1,7)")).isZero();
    }

    @Test
    void aLongClassKeepsABlockOpenForThoseThatEndBeforeIt() throws Exception {
        Case day = new Case().monday(96, 60).monday(100, 12).monday(150, 12);

        assertThat(day.soft("MaxBreaks(0,0)", 4)).isZero();
    }

    @Test
    void maxBlockCountsTheBlocksThatAreTooLong() throws Exception {
        Case day = new Case().monday(96, 12).monday(114, 12).monday(133, 12).at("-", "10000", 150, 12, "1000");
        // with S = 6: 96–126 of 30 slots; 133–145, in the first week 133–162 of 29 slots

        assertThat(day.soft("MaxBlock(29,6)", 4)).as("4 × 4 / 4").isEqualTo(4);
        assertThat(day.soft("MaxBlock(28,6)", 4)).as("4 × (4 + 1) / 4").isEqualTo(5);
        assertThat(day.soft("MaxBlock(28,6)", 1)).as("5 / 4").isOne();
        assertThat(day.soft("MaxBlock(30,6)", 4)).isZero();
        assertThat(day.hard("MaxBlock(29,6)")).isOne();
        assertThat(day.hard("MaxBlock(30,6)")).isZero();
    }

    @Test
    void oneLongClassIsNoBlockNorAreClassesThatAllStartTogether() throws Exception {
        assertThat(new Case().monday(96, 60).soft("MaxBlock(20,6)", 4)).isZero();
        assertThat(new Case().monday(96, 60).monday(96, 12).soft("MaxBlock(20,6)", 4))
                .isZero();
        assertThat(new Case().monday(96, 60).monday(97, 12).soft("MaxBlock(20,6)", 4))
                .isEqualTo(4);
    }
}
