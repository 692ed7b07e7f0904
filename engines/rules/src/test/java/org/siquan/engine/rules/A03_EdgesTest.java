package org.siquan.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The days, hours and sums at which a verdict turns. */
@Tag("S5")
class A03_EdgesTest {

    @Test
    void sixteenBeginsOnTheBirthdayItself() {
        FactsBuilder facts = Placements.inOrder(Level.SECONDARY);

        assertThat(verdict("SX-16.2", facts.with(LearnerFact.BIRTH_DATE, Placements.START.minusYears(16))))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict(
                        "SX-16.2",
                        facts.with(
                                LearnerFact.BIRTH_DATE,
                                Placements.START.minusYears(16).plusDays(1))))
                .isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void whoWasBornOnALeapDayIsSixteenOnTheLeapDay() {
        LocalDate leapDay = LocalDate.of(2012, 2, 29);

        assertThat(verdict("SX-16.2", starting(LocalDate.of(2027, 3, 1)).with(LearnerFact.BIRTH_DATE, leapDay)))
                .as("fifteen")
                .isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-16.2", starting(LocalDate.of(2028, 2, 28)).with(LearnerFact.BIRTH_DATE, leapDay)))
                .isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-16.2", starting(LocalDate.of(2028, 2, 29)).with(LearnerFact.BIRTH_DATE, leapDay)))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict(
                        "SX-16.2",
                        starting(LocalDate.of(2029, 2, 28)).with(LearnerFact.BIRTH_DATE, leapDay.plusYears(1))))
                .as("born on 28 February, sixteen on the day")
                .isInstanceOf(Verdict.Complies.class);
    }

    @Test
    void theEveningShiftMayEndAtTenAndNotAMinuteLater() {
        FactsBuilder facts = Placements.inOrder(Level.VOCATIONAL_DIPLOMA);

        assertThat(verdict("SX-17.3", facts.workedBetween(LocalTime.of(14, 0), LocalTime.of(22, 0), Figures.STANDARD)))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict("SX-17.3", facts.workedBetween(LocalTime.of(14, 0), LocalTime.of(22, 1), Figures.STANDARD)))
                .isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-17.3", facts.workedBetween(LocalTime.of(6, 0), LocalTime.of(14, 0), Figures.STANDARD)))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict("SX-17.3", facts.workedBetween(LocalTime.of(5, 59), LocalTime.of(14, 0), Figures.STANDARD)))
                .isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-17.3", facts.workedBetween(LocalTime.of(20, 0), LocalTime.of(4, 0), Figures.STANDARD)))
                .isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void aYearWhoseHolidaysAreNotPublishedIsNotJudged() {
        FactsBuilder facts = Placements.inOrder(Level.VOCATIONAL_DIPLOMA)
                .with(WorkFact.SHIFTS, List.of(Placements.MAKE_UP, LocalDate.of(2027, 1, 1)));

        assertThat(verdict("SX-17.2", facts))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.missing().zh()).contains("2027 年放假安排"));
        assertThat(verdict("LD-38", facts)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void oneDayOfSevenStaysFree() {
        List<LocalDate> six = Stream.iterate(LocalDate.of(2026, 10, 12), day -> day.plusDays(1))
                .limit(6)
                .toList();
        List<LocalDate> seven = Stream.iterate(LocalDate.of(2026, 10, 12), day -> day.plusDays(1))
                .limit(7)
                .toList();

        assertThat(verdict("LD-38", Placements.inOrder(Level.UNDERGRADUATE).with(WorkFact.SHIFTS, six)))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict("LD-38", Placements.inOrder(Level.UNDERGRADUATE).with(WorkFact.SHIFTS, seven)))
                .isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void whatIsBrokenIsNotHiddenByWhatIsUnknown() {
        Facts facts = Placements.nothingKnown(Level.VOCATIONAL_DIPLOMA)
                .with(CareFact.UNIT_MENTOR, false)
                .with(WorkFact.NIGHT, true)
                .build();

        assertThat(verdict("SX-08b", facts)).isInstanceOf(Verdict.Violates.class);
        assertThat(verdict("SX-17.3", facts)).isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void theLowestWageGradeIsEnoughWhereFourFifthsAreNotPaid() {
        FactsBuilder facts = Placements.inOrder(Level.VOCATIONAL_DIPLOMA).with(PayFact.PAY, 3_600);

        assertThat(verdict("SX-18b", facts.with(PayFact.LOWEST_GRADE, 3_600))).isInstanceOf(Verdict.Complies.class);
        assertThat(verdict("SX-18b", facts.with(PayFact.LOWEST_GRADE, 3_601))).isInstanceOf(Verdict.Violates.class);
        assertThat(verdict(
                        "SX-18b",
                        Placements.nothingKnown(Level.VOCATIONAL_DIPLOMA)
                                .with(PayFact.INDEPENDENT, true)
                                .with(PayFact.PAY, 3_600)
                                .with(PayFact.SAME_POST, 5_000)))
                .as("the lowest grade is not known")
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void thePackFollowsLevelSchoolProvinceHostProvinceAndDate() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(ids(RulePack.of(Level.SECONDARY, "京", "冀", day))).contains("SX-24c", "GS-H", "SX-18b");
        assertThat(ids(RulePack.of(Level.SECONDARY, "冀", "冀", day)))
                .as("school province")
                .contains("GS-H")
                .doesNotContain("SX-24c");
        assertThat(ids(RulePack.of(Level.SECONDARY, "冀", "京", day)))
                .as("host province")
                .contains("SX-24c", "GS-B")
                .doesNotContain("GS-H", "GS-T");
        assertThat(ids(RulePack.of(Level.UNDERGRADUATE, "京", "津", day)))
                .as("level")
                .contains("BK-1", "GS-T", "LD-38")
                .doesNotContain("SX-24c", "SX-18b");
        assertThat(ids(RulePack.of(Level.UNDERGRADUATE, "冀", "京", LocalDate.of(2024, 1, 31))))
                .as("date")
                .doesNotContain("GS-B");
        assertThat(ids(RulePack.of(Level.UNDERGRADUATE, "冀", "京", LocalDate.of(2024, 2, 1))))
                .contains("GS-B");
    }

    private static FactsBuilder starting(LocalDate start) {
        return Facts.of(Level.SECONDARY, "京", "冀", start, start.plusWeeks(10));
    }

    private static List<String> ids(RulePack pack) {
        return pack.rules().stream().map(Rule::id).toList();
    }

    private static Verdict verdict(String id, FactsBuilder facts) {
        return verdict(id, facts.build());
    }

    private static Verdict verdict(String id, Facts facts) {
        return RulePack.forPlacement(Moment.START, facts).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .evaluate(facts, Placements.SETTING);
    }
}
