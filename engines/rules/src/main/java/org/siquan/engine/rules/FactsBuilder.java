package org.siquan.engine.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of a placement; whatever is not said stays unknown. Each method sets the component of {@link Facts} of
 * its name, which also gives the unit. Not thread-safe.
 */
public final class FactsBuilder {

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    private final Level level;
    private final String schoolProvince;
    private final String hostProvince;
    private final LocalDate start;
    private final LocalDate end;
    private @Nullable LocalDate birthDate;
    private @Nullable Integer gradeYear;
    private @Nullable List<LocalDate> shifts;
    private @Nullable Double hoursPerDay;
    private @Nullable Double hoursPerWeek;
    private @Nullable Boolean night;
    private @Nullable Boolean highRisk;
    private @Nullable Integer labourIntensity;
    private @Nullable Boolean entertainmentVenue;
    private @Nullable Boolean throughAgency;
    private @Nullable Integer pay;
    private @Nullable Integer samePostPay;
    private @Nullable Integer probationPay;
    private @Nullable Boolean independent;
    private @Nullable Boolean charged;
    private @Nullable Boolean premiumPaidByLearner;
    private @Nullable Integer staff;
    private @Nullable Integer learnersAtUnit;
    private @Nullable Integer sameKindStaff;
    private @Nullable Integer learnersAtPost;
    private @Nullable LocalDate agreementSigned;
    private @Nullable LocalDate learnerConsent;
    private @Nullable LocalDate guardianConsent;
    private @Nullable LocalDate coveredFrom;
    private @Nullable LocalDate coveredTo;
    private @Nullable LocalDate safetyExamPassed;
    private @Nullable Boolean schoolTutorNamed;
    private @Nullable Boolean unitMentorNamed;
    private @Nullable LocalDate provincialFiling;
    private @Nullable Boolean unifiedLodging;
    private @Nullable Double mentorLearners;
    private @Nullable Double monthsAtPosts;
    private @Nullable Boolean unitVisited;
    private @Nullable Integer lowestGradePay;
    private @Nullable Boolean outOfTown;
    private @Nullable Boolean papersHeld;
    private @Nullable Boolean workInjuryInsured;
    private @Nullable Boolean accidentInsured;

    FactsBuilder(Level level, String schoolProvince, String hostProvince, LocalDate start, LocalDate end) {
        this.level = level;
        this.schoolProvince = schoolProvince;
        this.hostProvince = hostProvince;
        this.start = start;
        this.end = end;
    }

    public FactsBuilder birthDate(LocalDate value) {
        birthDate = value;
        return this;
    }

    public FactsBuilder gradeYear(int value) {
        gradeYear = value;
        return this;
    }

    public FactsBuilder shifts(List<LocalDate> value) {
        shifts = List.copyOf(value);
        return this;
    }

    public FactsBuilder hoursPerDay(double value) {
        hoursPerDay = value;
        return this;
    }

    public FactsBuilder hoursPerWeek(double value) {
        hoursPerWeek = value;
        return this;
    }

    public FactsBuilder night(boolean value) {
        night = value;
        return this;
    }

    /**
     * Sets {@link #night(boolean)} from the hours of the daily shift: true if some of it lies in 22:00–06:00. Ending at
     * 22:00 or beginning at 06:00 is no night work; an end before the beginning is on the next day.
     */
    public FactsBuilder workedBetween(LocalTime from, LocalTime to) {
        boolean nextDay = !to.isAfter(from);
        return night(nextDay || from.isBefore(NIGHT_ENDS) || to.isAfter(NIGHT_BEGINS));
    }

    public FactsBuilder highRisk(boolean value) {
        highRisk = value;
        return this;
    }

    public FactsBuilder labourIntensity(int value) {
        labourIntensity = value;
        return this;
    }

    public FactsBuilder entertainmentVenue(boolean value) {
        entertainmentVenue = value;
        return this;
    }

    public FactsBuilder throughAgency(boolean value) {
        throughAgency = value;
        return this;
    }

    public FactsBuilder pay(int value) {
        pay = value;
        return this;
    }

    public FactsBuilder samePostPay(int value) {
        samePostPay = value;
        return this;
    }

    public FactsBuilder probationPay(int value) {
        probationPay = value;
        return this;
    }

    public FactsBuilder independent(boolean value) {
        independent = value;
        return this;
    }

    public FactsBuilder charged(boolean value) {
        charged = value;
        return this;
    }

    public FactsBuilder premiumPaidByLearner(boolean value) {
        premiumPaidByLearner = value;
        return this;
    }

    public FactsBuilder staff(int value) {
        staff = value;
        return this;
    }

    public FactsBuilder learnersAtUnit(int value) {
        learnersAtUnit = value;
        return this;
    }

    public FactsBuilder sameKindStaff(int value) {
        sameKindStaff = value;
        return this;
    }

    public FactsBuilder learnersAtPost(int value) {
        learnersAtPost = value;
        return this;
    }

    public FactsBuilder agreementSigned(LocalDate value) {
        agreementSigned = value;
        return this;
    }

    public FactsBuilder learnerConsent(LocalDate value) {
        learnerConsent = value;
        return this;
    }

    public FactsBuilder guardianConsent(LocalDate value) {
        guardianConsent = value;
        return this;
    }

    public FactsBuilder coveredFrom(LocalDate value) {
        coveredFrom = value;
        return this;
    }

    public FactsBuilder coveredTo(LocalDate value) {
        coveredTo = value;
        return this;
    }

    public FactsBuilder safetyExamPassed(LocalDate value) {
        safetyExamPassed = value;
        return this;
    }

    public FactsBuilder schoolTutorNamed(boolean value) {
        schoolTutorNamed = value;
        return this;
    }

    public FactsBuilder unitMentorNamed(boolean value) {
        unitMentorNamed = value;
        return this;
    }

    public FactsBuilder provincialFiling(LocalDate value) {
        provincialFiling = value;
        return this;
    }

    public FactsBuilder unifiedLodging(boolean value) {
        unifiedLodging = value;
        return this;
    }

    public FactsBuilder mentorLearners(double value) {
        mentorLearners = value;
        return this;
    }

    public FactsBuilder monthsAtPosts(double value) {
        monthsAtPosts = value;
        return this;
    }

    public FactsBuilder unitVisited(boolean value) {
        unitVisited = value;
        return this;
    }

    public FactsBuilder lowestGradePay(int value) {
        lowestGradePay = value;
        return this;
    }

    public FactsBuilder outOfTown(boolean value) {
        outOfTown = value;
        return this;
    }

    public FactsBuilder papersHeld(boolean value) {
        papersHeld = value;
        return this;
    }

    public FactsBuilder workInjuryInsured(boolean value) {
        workInjuryInsured = value;
        return this;
    }

    public FactsBuilder accidentInsured(boolean value) {
        accidentInsured = value;
        return this;
    }

    /** The facts so far. @throws IllegalArgumentException if the end lies before the start */
    public Facts build() {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "end must not be before start, was %s < %s%nTry: correct the dates".formatted(end, start));
        }
        return new Facts(
                level,
                schoolProvince,
                hostProvince,
                start,
                end,
                birthDate,
                gradeYear,
                shifts,
                hoursPerDay,
                hoursPerWeek,
                night,
                highRisk,
                labourIntensity,
                entertainmentVenue,
                throughAgency,
                pay,
                samePostPay,
                probationPay,
                independent,
                charged,
                premiumPaidByLearner,
                staff,
                learnersAtUnit,
                sameKindStaff,
                learnersAtPost,
                agreementSigned,
                learnerConsent,
                guardianConsent,
                coveredFrom,
                coveredTo,
                safetyExamPassed,
                schoolTutorNamed,
                unitMentorNamed,
                provincialFiling,
                unifiedLodging,
                mentorLearners,
                monthsAtPosts,
                unitVisited,
                lowestGradePay,
                outOfTown,
                papersHeld,
                workInjuryInsured,
                accidentInsured);
    }
}
