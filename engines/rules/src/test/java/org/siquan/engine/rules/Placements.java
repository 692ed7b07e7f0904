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

    static final RestDays CALENDAR = day -> !day.equals(MAKE_UP)
            && (Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
                    || (day.isAfter(LocalDate.of(2026, 9, 30)) && day.isBefore(LocalDate.of(2026, 10, 8))));

    private Placements() {}

    static FactsBuilder inOrder(Level level) {
        return Facts.of(level, "京", "冀", START, END)
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
                .unitVisited(true);
    }

    static FactsBuilder nothingKnown(Level level) {
        return Facts.of(level, "京", "冀", START, END);
    }
}
