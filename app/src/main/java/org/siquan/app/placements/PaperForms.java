package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.siquan.app.placements.PaperField.Count;
import org.siquan.app.placements.PaperField.Day;
import org.siquan.app.placements.PaperField.Days;
import org.siquan.app.placements.PaperField.Hazards;
import org.siquan.app.placements.PaperField.Words;
import org.siquan.app.placements.PaperField.YesNo;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.LearnerFact;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.UnitFact;

/** Which facts each paper states. The forms are made from it, and so is the way from an open point to its form. */
public final class PaperForms {

    private static final int MOST_YUAN = 200_000;
    private static final int MOST_MONTHS = 120;

    private PaperForms() {}

    /** The fields of a paper, in the order of its form. */
    public static List<PaperField> of(PaperKind kind) {
        return switch (kind) {
            case SCHOOL_ORDER -> yes(List.of(CareFact.SCHOOL_ROLES, CareFact.SCHOOL_RULES));
            case CREDIT_CHECK ->
                List.of(
                        new YesNo(UnitFact.REGISTERED),
                        new YesNo(UnitFact.CREDIT_CLEAN),
                        new Day(UnitFact.CREDIT_CHECKED),
                        new Days(UnitFact.SAFETY_VIOLATIONS));
            case VISIT_REPORT ->
                List.of(
                        new Day(UnitFact.VISITED),
                        new Count(UnitFact.VISIT_ASPECTS, 0, 9),
                        new YesNo(UnitFact.CONDITIONS_FIT),
                        new YesNo(UnitFact.IS_BASE));
            case UNIT_LIST -> List.of(new YesNo(UnitFact.LISTED_BY_PARTY_MEETING), new Day(UnitFact.LIST_PUBLISHED));
            case COOPERATION -> List.of(new YesNo(UnitFact.COOPERATION_AGREED), new Day(PaperFact.ORDER_CONTRACT));
            case SCHOOL_WORD ->
                yes(List.of(UnitFact.ENTERTAINMENT, UnitFact.THROUGH_AGENCY, UnitFact.PAID_BY_HEAD, UnitFact.FORCED));
            case UNIT_SAFETY -> yes(List.of(UnitFact.SAFETY_RULES, UnitFact.PROTECTIVE_GEAR));
            case POST_SURVEY ->
                List.of(
                        new Hazards(PostFact.HAZARDS),
                        new Count(PostFact.LABOUR_INTENSITY, 1, 4),
                        new YesNo(PostFact.SPECIAL));
            case IDENTITY -> List.of(new Day(LearnerFact.BIRTH_DATE), new YesNo(LearnerFact.ID_CHECKED));
            case HEALTH -> List.of(new Day(LearnerFact.HEALTH_CHECKED), new YesNo(LearnerFact.MINOR_REGISTERED));
            case LEARNER_WORD ->
                yes(List.of(LearnerFact.BARRED_BY_OWN_WORD, LearnerFact.FEMALE, LearnerFact.CERTIFIED));
            case PLAN ->
                List.of(
                        new YesNo(PaperFact.IN_TRAINING_PLAN),
                        new Count(PaperFact.PLAN_PARTS, 0, 7),
                        new Day(PaperFact.PLAN_APPROVED));
            case CONSENT ->
                List.of(
                        new Day(PaperFact.LEARNER_CONSENT),
                        new Day(PaperFact.GUARDIAN_CONSENT),
                        new YesNo(LearnerFact.CONSENT_REFUSED),
                        new YesNo(LearnerFact.OWN_WAY_OPEN));
            case OWN_CHOICE -> days(List.of(PaperFact.APPLICATION, PaperFact.APPLICATION_APPROVED));
            case AGREEMENT ->
                List.of(
                        new Day(PaperFact.AGREEMENT_SIGNED),
                        new YesNo(PaperFact.OFFICIAL_TEMPLATE),
                        new Count(PaperFact.AGREEMENT_GROUPS, 0, 8),
                        new YesNo(PaperFact.CITES_2016),
                        new YesNo(PaperFact.GUARDIAN_IS_PARTY));
            case PAY_TERMS ->
                List.of(
                        new YesNo(PayFact.INDEPENDENT),
                        new Count(PayFact.PROBATION, 0, MOST_YUAN),
                        new Count(PayFact.LOWEST_GRADE, 0, MOST_YUAN),
                        new Count(PayFact.MINIMUM_WAGE, 0, MOST_YUAN),
                        new YesNo(PayFact.IN_MONEY),
                        new YesNo(PayFact.PAID_BY_UNIT),
                        new YesNo(PayFact.PAID_TO_LEARNER),
                        new YesNo(PayFact.CHARGED),
                        new YesNo(PayFact.PAPERS_HELD),
                        new YesNo(PayFact.GUARANTEE));
            case MENTOR_RECORD -> yes(List.of(CareFact.MENTOR_TEACHES, CareFact.MENTOR_TRAINED));
            case TRAINING ->
                days(List.of(
                        CareFact.LEARNER_PREPARED,
                        CareFact.TEACHER_PREPARED,
                        CareFact.UNIT_PREPARED,
                        CareFact.SAFETY_EXAM));
            case INSURANCE ->
                List.of(
                        new Day(CareFact.COVERED_FROM),
                        new Day(CareFact.COVERED_TO),
                        new Count(CareFact.COVER_ITEMS, 0, 3),
                        new YesNo(CareFact.PREMIUM_BY_LEARNER),
                        new YesNo(CareFact.WORK_INJURY),
                        new YesNo(CareFact.ACCIDENT));
            case LODGING ->
                List.of(
                        new YesNo(CareFact.OUT_OF_TOWN),
                        new YesNo(CareFact.UNIFIED_LODGING),
                        new YesNo(CareFact.LIVES_ELSEWHERE),
                        new Day(CareFact.LODGING_CONSENT),
                        new Day(CareFact.LODGING_FILED));
            case OTHER_CATEGORY -> List.of(new Words(PostFact.CROSS_CATEGORY_REASON));
            case ROUTINE_FILING -> days(List.of(PaperFact.ROUTINE_FILED, PaperFact.DEPARTMENT_CONSENT));
            case PROVINCIAL_FILING ->
                List.of(
                        new Day(PaperFact.PROVINCIAL_FILING),
                        new Day(PaperFact.HANDED_OVER),
                        new YesNo(PaperFact.HOST_SUPERVISES));
            case ABROAD -> List.of(new Count(PaperFact.ABROAD_PAPERS, 0, 4));
            case APPRENTICESHIP ->
                List.of(
                        new YesNo(PaperFact.APPRENTICE_AGREEMENT),
                        new Count(PaperFact.CONTRACT_MONTHS, 0, MOST_MONTHS),
                        new Count(PaperFact.TRAINING_MONTHS, 0, MOST_MONTHS),
                        new Words(UnitFact.APPRENTICE_PROJECT));
        };
    }

    /** The paper that states a fact; empty for facts that the registries, the plan or another process know. */
    public static Optional<PaperKind> stating(Fact<?> fact) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> of(kind).stream().anyMatch(field -> field.fact() == fact))
                .findFirst();
    }

    private static List<PaperField> yes(List<Fact<Boolean>> facts) {
        return facts.stream().<PaperField>map(YesNo::new).toList();
    }

    private static List<PaperField> days(List<Fact<LocalDate>> facts) {
        return facts.stream().<PaperField>map(Day::new).toList();
    }
}
