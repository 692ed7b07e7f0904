package org.siquan.engine.scheduling.verify.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each relation between pairs, at the edge where it just holds and just does not. Slots of five minutes. */
@Tag("S5")
class A01_RelationsOfPairsTest {

    @Test
    void sameStartLooksAtTheFirstSlotAlone() throws Exception {
        assertThat(new Case().monday(96, 10).at("-", "01000", 96, 20, "0001").soft("SameStart"))
                .isZero();
        assertThat(new Case().monday(96, 10).monday(97, 9).soft("SameStart")).isOne();
    }

    @Test
    void sameTimeWantsTheShorterWithinTheLonger() throws Exception {
        assertThat(new Case().monday(96, 12).at("-", "01000", 98, 10, "1111").soft("SameTime"))
                .isZero();
        assertThat(new Case().monday(98, 10).monday(96, 12).soft("SameTime")).isZero();
        assertThat(new Case().monday(96, 12).monday(98, 11).soft("SameTime")).isOne();
    }

    @Test
    void differentTimeForgetsDaysAndWeeks() throws Exception {
        assertThat(new Case().monday(96, 12).monday(108, 12).soft("DifferentTime"))
                .isZero();
        assertThat(new Case().monday(96, 12).at("-", "01000", 107, 12, "1111").soft("DifferentTime"))
                .isOne();
    }

    @Test
    void sameDaysWantsTheFewerAmongTheMore() throws Exception {
        assertThat(new Case()
                        .at("-", "10100", 96, 12, "1111")
                        .at("-", "10000", 96, 12, "1111")
                        .soft("SameDays"))
                .isZero();
        assertThat(new Case()
                        .at("-", "10100", 96, 12, "1111")
                        .at("-", "11000", 96, 12, "1111")
                        .soft("SameDays"))
                .isOne();
    }

    @Test
    void differentDaysWantsNoCommonDayWhateverTheWeek() throws Exception {
        assertThat(new Case()
                        .at("-", "10100", 96, 12, "1100")
                        .at("-", "00100", 120, 12, "0011")
                        .soft("DifferentDays"))
                .isOne();
        assertThat(new Case()
                        .at("-", "10100", 96, 12, "1111")
                        .at("-", "01000", 96, 12, "1111")
                        .soft("DifferentDays"))
                .isZero();
    }

    @Test
    void weeksAreComparedLikeDays() throws Exception {
        assertThat(new Case()
                        .at("-", "10000", 96, 12, "1111")
                        .at("-", "10000", 96, 12, "0101")
                        .soft("SameWeeks"))
                .isZero();
        assertThat(new Case()
                        .at("-", "10000", 96, 12, "1100")
                        .at("-", "10000", 96, 12, "0101")
                        .soft("SameWeeks"))
                .isOne();
        assertThat(new Case()
                        .at("-", "10000", 96, 12, "1100")
                        .at("-", "10000", 96, 12, "0101")
                        .soft("DifferentWeeks"))
                .isOne();
        assertThat(new Case()
                        .at("-", "10000", 96, 12, "1010")
                        .at("-", "10000", 96, 12, "0101")
                        .soft("DifferentWeeks"))
                .isZero();
    }

    @Test
    void overlapNeedsACommonSlotOfACommonDayOfACommonWeek() throws Exception {
        Case touching = new Case().monday(96, 12).monday(108, 12);
        Case common = new Case().monday(96, 12).monday(107, 12);
        Case otherDay = new Case().monday(96, 12).at("-", "01000", 96, 12, "1111");
        Case otherWeek = new Case().at("-", "10000", 96, 12, "1100").at("-", "10000", 96, 12, "0011");

        assertThat(common.soft("Overlap")).isZero();
        assertThat(common.soft("NotOverlap")).isOne();
        for (Case apart : new Case[] {touching, otherDay, otherWeek}) {
            assertThat(apart.soft("Overlap")).isOne();
            assertThat(apart.soft("NotOverlap")).isZero();
        }
    }

    @Test
    void roomsAreTheSameOrDifferent() throws Exception {
        Case same = new Case().at("A", "10000", 96, 12, "1111").at("A", "01000", 96, 12, "1111");
        Case different = new Case().at("A", "10000", 96, 12, "1111").at("B", "10000", 96, 12, "1111");

        assertThat(same.soft("SameRoom")).isZero();
        assertThat(same.soft("DifferentRoom")).isOne();
        assertThat(different.soft("SameRoom")).isOne();
        assertThat(different.soft("DifferentRoom")).isZero();
    }

    @Test
    void sameAttendeesNeedsTheTimeToWalk() throws Exception {
        assertThat(walk(111)).as("three slots for a way of three").isZero();
        assertThat(walk(110)).as("two slots for a way of three").isOne();
        assertThat(new Case()
                        .at("A", "10000", 96, 12, "1111")
                        .at("B", "01000", 108, 12, "1111")
                        .soft("SameAttendees"))
                .as("another day")
                .isZero();
        assertThat(new Case()
                        .at("A", "10000", 96, 12, "1111")
                        .at("-", "10000", 108, 12, "1111")
                        .soft("SameAttendees"))
                .as("no way to a class without room")
                .isZero();
    }

    private static long walk(int secondStart) throws Exception {
        return new Case()
                .at("A", "10000", 96, 12, "1111")
                .at("B", "10000", secondStart, 12, "1111")
                .soft("SameAttendees");
    }

    @Test
    void precedenceComparesTheFirstMeetingsInTheOrderOfTheList() throws Exception {
        assertThat(new Case().monday(96, 12).monday(108, 12).soft("Precedence")).isZero();
        assertThat(new Case().monday(96, 13).monday(108, 12).soft("Precedence")).isOne();
        assertThat(new Case().monday(108, 12).monday(96, 12).soft("Precedence")).isOne();
        assertThat(new Case().monday(200, 12).at("-", "01000", 96, 12, "1111").soft("Precedence"))
                .as("an earlier day")
                .isZero();
        assertThat(new Case()
                        .at("-", "00001", 200, 12, "1000")
                        .at("-", "10000", 96, 12, "0111")
                        .soft("Precedence"))
                .as("an earlier week")
                .isZero();
        assertThat(new Case()
                        .at("-", "10000", 96, 12, "0111")
                        .at("-", "00001", 200, 12, "1000")
                        .soft("Precedence"))
                .as("a later week")
                .isOne();
    }

    @Test
    void workDayCountsFromTheFirstStartToTheLastEndOfACommonDay() throws Exception {
        assertThat(new Case().monday(96, 12).monday(132, 12).soft("WorkDay(48)"))
                .isZero();
        assertThat(new Case().monday(96, 12).monday(132, 12).soft("WorkDay(47)"))
                .isOne();
        assertThat(new Case().monday(96, 12).at("-", "01000", 200, 12, "1111").soft("WorkDay(47)"))
                .isZero();
    }

    @Test
    void minGapWantsSoManySlotsBetween() throws Exception {
        assertThat(new Case().monday(96, 12).monday(114, 12).soft("MinGap(6)")).isZero();
        assertThat(new Case().monday(96, 12).monday(113, 12).soft("MinGap(6)")).isOne();
        assertThat(new Case().monday(96, 12).at("-", "01000", 108, 12, "1111").soft("MinGap(6)"))
                .isZero();
    }

    @Test
    void aPenaltyCountsForEachPair() throws Exception {
        Case three = new Case().monday(96, 12).monday(96, 12).monday(96, 12);

        assertThat(three.soft("NotOverlap", 4)).isEqualTo(12);
        assertThat(three.hard("NotOverlap")).isEqualTo(3);
    }

    @Test
    void aStudentHasAConflictForEachPairThatOverlapsOrIsTooFarApart() throws Exception {
        assertThat(new Case()
                        .at("A", "10000", 96, 12, "1111")
                        .at("B", "10000", 110, 12, "1111")
                        .at("-", "10000", 100, 12, "1111")
                        .conflictsOfOneStudent())
                .as("1 and 2 by the way, 1 and 3, 2 and 3 by their slots")
                .isEqualTo(3);
        assertThat(new Case()
                        .at("A", "10000", 96, 12, "1111")
                        .at("B", "10000", 111, 12, "1111")
                        .conflictsOfOneStudent())
                .isZero();
    }
}
