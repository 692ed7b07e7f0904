package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one placement (岗位实习). A component that is null is not known. Money in yuan a month, hours in
 * hours, days as dates.
 *
 * @param gradeYear year of study at the start, 1 = first year
 * @param shifts days on which work is planned
 * @param night some shift overlaps 22:00–06:00
 * @param samePostPay wage of the unit's own staff on the same post; {@code probationPay} the same during probation
 * @param independent the learner works relatively independently
 * @param charged something was or will be charged to the learner
 * @param staff people on post at the unit; {@code learnersAtUnit} learners of all schools there at the same time
 * @param sameKindStaff people on the same kind of post; {@code learnersAtPost} learners on it at the same time
 * @param labourIntensity state grade of labour intensity, 1..4
 * @param coveredFrom first day of the liability insurance, {@code coveredTo} the last
 * @param provincialFiling day on which the sending province's department accepted the filing
 * @param unitVisited the visit report of the unit's first placement exists
 * @param lowestGradePay lowest wage grade of the unit's staff
 * @param outOfTown the unit lies outside the school's town
 * @param papersHeld the learner's student card, identity card or other papers are kept
 */
public record Facts(
        Level level,
        String schoolProvince,
        String hostProvince,
        LocalDate start,
        LocalDate end,
        @Nullable LocalDate birthDate,
        @Nullable Integer gradeYear,
        @Nullable List<LocalDate> shifts,
        @Nullable Double hoursPerDay,
        @Nullable Double hoursPerWeek,
        @Nullable Boolean night,
        @Nullable Boolean highRisk,
        @Nullable Integer labourIntensity,
        @Nullable Boolean entertainmentVenue,
        @Nullable Boolean throughAgency,
        @Nullable Integer pay,
        @Nullable Integer samePostPay,
        @Nullable Integer probationPay,
        @Nullable Boolean independent,
        @Nullable Boolean charged,
        @Nullable Boolean premiumPaidByLearner,
        @Nullable Integer staff,
        @Nullable Integer learnersAtUnit,
        @Nullable Integer sameKindStaff,
        @Nullable Integer learnersAtPost,
        @Nullable LocalDate agreementSigned,
        @Nullable LocalDate learnerConsent,
        @Nullable LocalDate guardianConsent,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        @Nullable LocalDate safetyExamPassed,
        @Nullable Boolean schoolTutorNamed,
        @Nullable Boolean unitMentorNamed,
        @Nullable LocalDate provincialFiling,
        @Nullable Boolean unifiedLodging,
        @Nullable Double mentorLearners,
        @Nullable Double monthsAtPosts,
        @Nullable Boolean unitVisited,
        @Nullable Integer lowestGradePay,
        @Nullable Boolean outOfTown,
        @Nullable Boolean papersHeld,
        @Nullable Boolean workInjuryInsured,
        @Nullable Boolean accidentInsured) {

    /** Starts with what is always known. */
    public static FactsBuilder of(
            Level level, String schoolProvince, String hostProvince, LocalDate start, LocalDate end) {
        return new FactsBuilder(level, schoolProvince, hostProvince, start, end);
    }

    /** True if the site lies in another province than the school. */
    boolean crossProvince() {
        return !schoolProvince.equals(hostProvince);
    }
}
