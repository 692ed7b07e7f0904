package org.siquan.engine.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Facts of a placement in which everything is in order, and a calendar with one make-up working Saturday. */
final class Placements {

    static final LocalDate START = LocalDate.of(2026, 9, 28);
    static final LocalDate END = LocalDate.of(2027, 3, 19);
    /** A Saturday on which people work to make up for the National Day holiday. */
    static final LocalDate MAKE_UP = LocalDate.of(2026, 10, 10);

    /** Published for 2026 only. */
    static final StateCalendar CALENDAR = day -> {
        if (day.getYear() != 2026) {
            return StateCalendar.Kind.UNKNOWN;
        }
        if (day.isAfter(LocalDate.of(2026, 9, 30)) && day.isBefore(LocalDate.of(2026, 10, 8))) {
            return StateCalendar.Kind.HOLIDAY;
        }
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        return weekend && !day.equals(MAKE_UP) ? StateCalendar.Kind.REST : StateCalendar.Kind.WORKING;
    };

    private Placements() {}

    static FactsBuilder inOrder(Level level) {
        return inOrder(level, "冀");
    }

    static FactsBuilder inOrder(Level level, String host) {
        return Facts.of(level, "京", host, START, END)
                .birthDate(LocalDate.of(2006, 3, 1))
                .gradeYear(3)
                .shifts(List.of(LocalDate.of(2026, 10, 9), MAKE_UP))
                .hoursPerDay(8)
                .hoursPerWeek(40)
                .night(false)
                .highRisk(false)
                .labourIntensity(2)
                .entertainmentVenue(false)
                .throughAgency(false)
                .pay(4_000)
                .samePostPay(5_000)
                .probationPay(4_500)
                .independent(true)
                .charged(false)
                .premiumPaidByLearner(false)
                .staff(200)
                .learnersAtUnit(20)
                .sameKindStaff(30)
                .learnersAtPost(6)
                .agreementSigned(START.minusDays(3))
                .learnerConsent(START.minusDays(10))
                .guardianConsent(START.minusDays(9))
                .coveredFrom(START)
                .coveredTo(END)
                .safetyExamPassed(START.minusDays(1))
                .schoolTutorNamed(true)
                .unitMentorNamed(true)
                .provincialFiling(START.minusDays(20))
                .unifiedLodging(true)
                .mentorLearners(5)
                .monthsAtPosts(6)
                .unitVisited(true)
                .lowestGradePay(4_000)
                .papersHeld(false)
                .workInjuryInsured(true)
                .accidentInsured(true);
    }

    static FactsBuilder nothingKnown(Level level) {
        return nothingKnown(level, "冀");
    }

    static FactsBuilder nothingKnown(Level level, String host) {
        return Facts.of(level, "京", host, START, END);
    }
}
