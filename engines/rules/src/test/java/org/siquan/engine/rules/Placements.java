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

    /** Holidays are published for 2026 only; the figures of this project. */
    static final Setting SETTING = new Setting(
            day -> {
                if (day.getYear() != 2026) {
                    return StateCalendar.Kind.UNKNOWN;
                }
                if (day.isAfter(LocalDate.of(2026, 9, 30)) && day.isBefore(LocalDate.of(2026, 10, 8))) {
                    return StateCalendar.Kind.HOLIDAY;
                }
                boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
                return weekend && !day.equals(MAKE_UP) ? StateCalendar.Kind.REST : StateCalendar.Kind.WORKING;
            },
            Figures.STANDARD);

    private Placements() {}

    static FactsBuilder inOrder(Level level) {
        return inOrder(level, "冀");
    }

    static FactsBuilder inOrder(Level level, String host) {
        FactsBuilder facts = Facts.of(level, "京", host, START, END);
        aboutLearnerAndWork(facts);
        aboutUnitAndPost(facts);
        papers(facts);
        care(facts);
        afterwards(facts);
        return facts;
    }

    private static void aboutLearnerAndWork(FactsBuilder facts) {
        facts.with(LearnerFact.BIRTH_DATE, LocalDate.of(2006, 3, 1))
                .with(LearnerFact.GRADE_YEAR, 3)
                .with(LearnerFact.FEMALE, true)
                .with(LearnerFact.MAJOR_CATEGORY, "46")
                .with(LearnerFact.ID_CHECKED, true)
                .with(LearnerFact.HEALTH_CHECKED, START.minusDays(30))
                .with(LearnerFact.MINOR_REGISTERED, true)
                .with(LearnerFact.BARRED_BY_OWN_WORD, false)
                .with(LearnerFact.CERTIFIED, true)
                .with(WorkFact.SHIFTS, List.of(LocalDate.of(2026, 10, 9), MAKE_UP))
                .with(WorkFact.HOURS_A_DAY, 8.0)
                .with(WorkFact.HOURS_A_WEEK, 40.0)
                .with(WorkFact.NIGHT, false)
                .with(WorkFact.MONTHS, 6.0)
                .with(PayFact.PAY, 4_000)
                .with(PayFact.SAME_POST, 5_000)
                .with(PayFact.PROBATION, 4_500)
                .with(PayFact.LOWEST_GRADE, 4_000)
                .with(PayFact.MINIMUM_WAGE, 2_200)
                .with(PayFact.INDEPENDENT, true)
                .with(PayFact.CHARGED, false);
    }

    private static void aboutUnitAndPost(FactsBuilder facts) {
        facts.with(UnitFact.REGISTERED, true)
                .with(UnitFact.CREDIT_CLEAN, true)
                .with(UnitFact.CREDIT_CHECKED, START.minusMonths(3))
                .with(UnitFact.SAFETY_VIOLATIONS, List.of())
                .with(UnitFact.CONDITIONS_FIT, true)
                .with(UnitFact.VISITED, START.minusDays(60))
                .with(UnitFact.VISIT_ASPECTS, 9)
                .with(UnitFact.LISTED_BY_PARTY_MEETING, true)
                .with(UnitFact.LIST_PUBLISHED, START.minusDays(50))
                .with(UnitFact.ENTERTAINMENT, false)
                .with(UnitFact.THROUGH_AGENCY, false)
                .with(UnitFact.PAID_BY_HEAD, false)
                .with(UnitFact.FORCED, false)
                .with(UnitFact.STAFF, 200)
                .with(UnitFact.LEARNERS, 20)
                .with(UnitFact.SAFETY_RULES, true)
                .with(UnitFact.PROTECTIVE_GEAR, true)
                .with(UnitFact.COOPERATION_AGREED, true)
                .with(UnitFact.APPRENTICE_PROJECT, "京人社学〔2026〕3号")
                .with(PostFact.HAZARDS, Set.of())
                .with(PostFact.LABOUR_INTENSITY, 2)
                .with(PostFact.SAME_KIND_STAFF, 30)
                .with(PostFact.LEARNERS, 6)
                .with(PostFact.MAJOR_CATEGORIES, Set.of("46", "51"));
    }

    private static void papers(FactsBuilder facts) {
        facts.with(PaperFact.IN_TRAINING_PLAN, true)
                .with(PaperFact.PLAN_PARTS, 7)
                .with(PaperFact.PLAN_APPROVED, START.minusDays(15))
                .with(PaperFact.LEARNER_CONSENT, START.minusDays(10))
                .with(PaperFact.GUARDIAN_CONSENT, START.minusDays(9))
                .with(PaperFact.SELF_CHOSEN, false)
                .with(PaperFact.AGREEMENT_SIGNED, START.minusDays(3))
                .with(PaperFact.OFFICIAL_TEMPLATE, true)
                .with(PaperFact.AGREEMENT_GROUPS, 8)
                .with(PaperFact.CITES_2016, false)
                .with(PaperFact.GUARDIAN_IS_PARTY, true)
                .with(PaperFact.ORDER_CLASS, true)
                .with(PaperFact.ORDER_CONTRACT, START.minusDays(200))
                .with(PaperFact.ROUTINE_FILED, START.plusDays(10))
                .with(PaperFact.DEPARTMENT_CONSENT, START.minusDays(30))
                .with(PaperFact.PROVINCIAL_FILING, START.minusDays(20))
                .with(PaperFact.HANDED_OVER, START.minusDays(15))
                .with(PaperFact.HOST_SUPERVISES, true)
                .with(PaperFact.ABROAD_PAPERS, 4)
                .with(PaperFact.APPRENTICE_AGREEMENT, true)
                .with(PaperFact.CONTRACT_MONTHS, 24)
                .with(PaperFact.TRAINING_MONTHS, 24)
                .with(PaperFact.ORDER_DISCRIMINATES, false);
    }

    private static void care(FactsBuilder facts) {
        facts.with(CareFact.SCHOOL_TUTOR, true)
                .with(CareFact.UNIT_MENTOR, true)
                .with(CareFact.MENTOR_LEARNERS, 5)
                .with(CareFact.LEARNER_PREPARED, START.minusDays(7))
                .with(CareFact.TEACHER_PREPARED, START.minusDays(8))
                .with(CareFact.UNIT_PREPARED, START.minusDays(9))
                .with(CareFact.SAFETY_EXAM, START.minusDays(1))
                .with(CareFact.COVERED_FROM, START)
                .with(CareFact.COVERED_TO, END)
                .with(CareFact.COVER_ITEMS, 3)
                .with(CareFact.PREMIUM_BY_LEARNER, false)
                .with(CareFact.WORK_INJURY, true)
                .with(CareFact.ACCIDENT, true)
                .with(CareFact.UNIFIED_LODGING, true)
                .with(CareFact.SCHOOL_ROLES, true)
                .with(CareFact.SCHOOL_RULES, true);
    }

    private static void afterwards(FactsBuilder facts) {
        facts.with(WorkFact.TASKS_DONE, 0.8)
                .with(WorkFact.COMMONEST_TASK, 0.3)
                .with(WorkFact.DAYS_UNCHECKED, 0)
                .with(WorkFact.REPORT_HOURS, 2.0)
                .with(WorkFact.TOPICS, 4)
                .with(WorkFact.COMPLAINTS_OVERDUE, 0)
                .with(PayFact.IN_MONEY, true)
                .with(PayFact.PAID_BY_UNIT, true)
                .with(PayFact.PAID_TO_LEARNER, true)
                .with(PayFact.LONGEST_GAP, 31)
                .with(PayFact.OWED, 0)
                .with(PayFact.PAPERS_HELD, false)
                .with(PayFact.GUARANTEE, false)
                .with(PaperFact.REPORT_HANDED_IN, END.plusDays(10))
                .with(PaperFact.ASSESSED_JOINTLY, true)
                .with(PaperFact.PROCESS_AND_RESULT, true)
                .with(PaperFact.GRADE_RECORDED, true)
                .with(PaperFact.ATTENDANCE_WEIGHT, 0.2)
                .with(PaperFact.UNIT_SCHEME, false)
                .with(PaperFact.ARCHIVE_KINDS, 8);
    }

    static FactsBuilder nothingKnown(Level level) {
        return nothingKnown(level, "冀");
    }

    static FactsBuilder nothingKnown(Level level, String host) {
        return Facts.of(level, "京", host, START, END);
    }
}
