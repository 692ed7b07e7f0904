package org.siquan.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decided rule: satisfied, broken by what its case changes, and unknown when nothing is known but what makes it speak. */
@Tag("S5")
class A01_EveryRuleTest {

    private static final LocalDate START = Placements.START;
    private static final LocalDate SEVENTEEN = START.minusYears(17);

    /** What breaks exactly this rule. */
    private static final Map<String, UnaryOperator<FactsBuilder>> BREAKING = new HashMap<>();

    /** What makes a rule speak that speaks only of some. */
    private static final Map<String, UnaryOperator<FactsBuilder>> SPEAKING = new HashMap<>();

    private static void breaks(String id, UnaryOperator<FactsBuilder> change) {
        BREAKING.put(id, change);
    }

    private static void breaks(String id, UnaryOperator<FactsBuilder> speaking, UnaryOperator<FactsBuilder> change) {
        SPEAKING.put(id, speaking);
        BREAKING.put(id, f -> change.apply(speaking.apply(f)));
    }

    static {
        beforeTheStart();
        work();
        care();
        lawsAndProvinces();
    }

    private static void beforeTheStart() {
        breaks("SX-02b", f -> f.with(UnitFact.IS_BASE, true), f -> f.with(UnitFact.REGISTERED, false));
        breaks("SX-03", f -> f.with(PaperFact.IN_TRAINING_PLAN, false));
        breaks(
                "SX-06a",
                f -> f.with(UnitFact.CREDIT_CHECKED, START.minusMonths(12).minusDays(1)));
        breaks(
                "SX-06b",
                f -> f.with(
                        UnitFact.SAFETY_VIOLATIONS, List.of(START.minusYears(3).plusDays(1))));
        breaks("SX-06c", f -> f.with(UnitFact.CONDITIONS_FIT, false));
        breaks("SX-07a", f -> f.with(UnitFact.VISIT_ASPECTS, 8));
        breaks("SX-07b", f -> f.with(UnitFact.LISTED_BY_PARTY_MEETING, false));
        breaks("SX-08a", f -> f.with(PaperFact.PLAN_APPROVED, START));
        breaks("SX-08b", f -> f.with(CareFact.UNIT_MENTOR, false));
        breaks("SX-08c", f -> f.with(CareFact.TEACHER_PREPARED, START));
        breaks("SX-08d", f -> f.with(LearnerFact.MAJOR_CATEGORY, "63"));
        breaks("SX-09a", f -> f.with(PaperFact.GUARDIAN_CONSENT, START));
        breaks("SX-09b", f -> f.with(LearnerFact.CONSENT_REFUSED, true), f -> f.with(LearnerFact.OWN_WAY_OPEN, false));
        breaks("SX-09c", f -> f.kind(Kind.COGNITIVE), f -> f.with(PaperFact.SELF_CHOSEN, true));
        breaks(
                "SX-10",
                f -> f.with(PaperFact.SELF_CHOSEN, true),
                f -> f.with(PaperFact.APPLICATION, START.minusDays(20)).with(PaperFact.APPLICATION_APPROVED, START));
        breaks("SX-13a", f -> f.with(CareFact.SCHOOL_RULES, false));
        breaks("SX-14a", f -> f.with(PaperFact.AGREEMENT_SIGNED, START));
        breaks("SX-15", f -> f.with(PaperFact.AGREEMENT_GROUPS, 7));
        breaks("SX-50", f -> f.with(PaperFact.CITES_2016, true));
    }

    private static void work() {
        breaks("SX-11a", f -> f.with(UnitFact.LEARNERS, 21));
        breaks("SX-11b", f -> f.with(PostFact.LEARNERS, 7));
        breaks("SX-11c", f -> f.with(UnitFact.FORCED, true));
        breaks("SX-11d", f -> f.with(UnitFact.PAID_BY_HEAD, true));
        breaks("SX-12a", f -> f.with(WorkFact.MONTHS, 8.0));
        breaks("SX-12b", f -> f.with(WorkFact.COMMONEST_TASK, 0.51));
        breaks("SX-16.1", f -> f.with(LearnerFact.GRADE_YEAR, 1));
        breaks(
                "SX-16.2",
                f -> f.with(LearnerFact.BIRTH_DATE, START.minusYears(16).plusDays(1)));
        breaks("SX-16.3", A01_EveryRuleTest::minor, f -> f.with(PostFact.HAZARDS, Set.of(Hazard.DUST)));
        breaks("SX-16.4", f -> f.with(PostFact.HAZARDS, Set.of(Hazard.HEAVY_LOADS)));
        breaks("SX-16.5", f -> f.with(UnitFact.ENTERTAINMENT, true));
        breaks("SX-16.6", f -> f.with(UnitFact.THROUGH_AGENCY, true));
        breaks("SX-16.7", f -> f.with(PostFact.LABOUR_INTENSITY, 3));
        breaks("SX-17.1", f -> f.with(PostFact.HAZARDS, Set.of(Hazard.HEIGHT)));
        breaks("SX-17.2", f -> f.with(WorkFact.SHIFTS, List.of(LocalDate.of(2026, 10, 11))));
        breaks("SX-17.3", f -> f.with(WorkFact.NIGHT, true));
        breaks("SX-17.4", f -> f.with(WorkFact.HOURS_A_WEEK, 44.5));
        breaks("SX-18a", f -> f.with(PayFact.PAY, 0));
        breaks("SX-18b", f -> f.with(PayFact.PAY, 3_999));
        breaks("SX-18c", f -> f.with(PayFact.IN_MONEY, false));
        breaks("SX-18d", f -> f.with(PayFact.PAID_TO_LEARNER, false));
        breaks("SX-18e", f -> f.with(PayFact.LONGEST_GAP, 32));
        breaks("SX-20a", f -> f.with(PayFact.CHARGED, true));
        breaks("SX-20b", f -> f.with(PayFact.PAPERS_HELD, true));
        breaks("SX-20c", f -> f.with(PayFact.GUARANTEE, true));
    }

    private static void care() {
        breaks("SX-21", f -> f.with(PaperFact.REPORT_HANDED_IN, Placements.END.plusDays(31)));
        breaks("SX-22", f -> f.with(WorkFact.TOPICS, 3));
        breaks("SX-23a", f -> f.with(WorkFact.DAYS_UNCHECKED, 1));
        breaks("SX-23b", f -> f.with(WorkFact.REPORT_HOURS, 24.5));
        breaks("SX-24a", f -> f.with(CareFact.UNIFIED_LODGING, false));
        breaks("SX-24b", f -> f.with(CareFact.LIVES_ELSEWHERE, true), f -> f.with(CareFact.LODGING_FILED, START));
        breaks("SX-24c", f -> f.with(PaperFact.DEPARTMENT_CONSENT, START.minusDays(19)));
        breaks("SX-24e", f -> f.with(PaperFact.HOST_SUPERVISES, false));
        breaks("SX-25", f -> f.with(PaperFact.ABROAD_PAPERS, 3));
        breaks("SX-27a", f -> f.with(PaperFact.ASSESSED_JOINTLY, false));
        breaks("SX-27b", f -> f.with(PaperFact.GRADE_RECORDED, false));
        breaks("SX-27c", f -> f.with(PaperFact.ATTENDANCE_WEIGHT, 0.31));
        breaks("SX-29", f -> f.with(PaperFact.ARCHIVE_KINDS, 7));
        breaks("SX-31a", f -> f.with(CareFact.SAFETY_EXAM, START));
        breaks("SX-31b", f -> f.with(UnitFact.PROTECTIVE_GEAR, false));
        breaks("SX-35a", f -> f.with(CareFact.COVERED_TO, Placements.END.minusDays(1)));
        breaks("SX-35b", f -> f.with(CareFact.PREMIUM_BY_LEARNER, true));
        breaks("SX-45", f -> f.with(WorkFact.COMPLAINTS_OVERDUE, 1));
    }

    private static void lawsAndProvinces() {
        breaks("WC-03", A01_EveryRuleTest::minor, f -> f.with(PostFact.HAZARDS, Set.of(Hazard.BOILER)));
        breaks(
                "WC-06",
                A01_EveryRuleTest::minor,
                f -> f.with(LearnerFact.HEALTH_CHECKED, START.minusYears(1).minusDays(1)));
        breaks("WC-09", A01_EveryRuleTest::minor, f -> f.with(LearnerFact.MINOR_REGISTERED, false));
        breaks("NZ-1", f -> f.with(PostFact.HAZARDS, Set.of(Hazard.MINE)));
        breaks("NZ-2", f -> f.with(LearnerFact.BARRED_BY_OWN_WORD, true));
        breaks("LD-36", f -> f.with(WorkFact.HOURS_A_DAY, 8.5));
        breaks("LD-38", f -> f.with(WorkFact.SHIFTS, List.of(LocalDate.of(2026, 10, 1))));
        breaks("LD-64", A01_EveryRuleTest::minor, f -> f.with(PostFact.HAZARDS, Set.of(Hazard.LABOUR_IV)));
        breaks("WB-61", A01_EveryRuleTest::minor, f -> f.with(UnitFact.ENTERTAINMENT, true));
        breaks("TG-04", f -> f.with(LearnerFact.ID_CHECKED, false));
        breaks("ZJ-24", f -> f.with(PostFact.SPECIAL, true).with(LearnerFact.CERTIFIED, false));
        breaks("ZJ-28", f -> f.with(PaperFact.ORDER_CLASS, true), f -> f.with(PaperFact.ORDER_CONTRACT, START));
        breaks("ZJ-30", f -> f.with(PaperFact.APPRENTICE_AGREEMENT, false));
        breaks("ZJ-40", f -> f.with(UnitFact.COOPERATION_AGREED, false));
        breaks("ZJ-42", f -> f.with(PayFact.CHARGED, true));
        breaks("ZJ-46", f -> f.with(CareFact.MENTOR_TEACHES, true), f -> f.with(CareFact.MENTOR_TRAINED, false));
        breaks("ZJ-50", f -> f.with(PayFact.PAY, 0));
        breaks("BK-1", f -> f.with(WorkFact.HOURS_A_WEEK, 44.5));
        breaks("BK-2", f -> f.with(PayFact.PAY, 3_599));
        breaks("BK-3", f -> f.with(PaperFact.AGREEMENT_SIGNED, START));
        breaks("BK-4", f -> f.with(PayFact.CHARGED, true));
        breaks("XT-1", f -> f.with(PaperFact.CONTRACT_MONTHS, 11));
        breaks("XT-2", f -> f.with(PaperFact.TRAINING_MONTHS, 37));
        breaks("XT-3", f -> f.with(CareFact.SCHOOL_TUTOR, false));
        breaks("XT-4", f -> f.with(PayFact.PAY, 2_199));
        breaks("MA-1", f -> f.with(PaperFact.APPRENTICE_AGREEMENT, false));
        breaks("MA-2", A01_EveryRuleTest::minor, f -> f.with(PaperFact.GUARDIAN_IS_PARTY, false));
        breaks("MA-5", f -> f.with(CareFact.MENTOR_LEARNERS, 9));
        breaks("GS-B", f -> f.with(CareFact.WORK_INJURY, false));
        breaks("GS-T", f -> f.with(CareFact.WORK_INJURY, false));
        breaks("GS-H", f -> f.with(CareFact.ACCIDENT, false));
        breaks("ZP-1", f -> f.with(PaperFact.ORDER_DISCRIMINATES, true));
    }

    private static FactsBuilder minor(FactsBuilder facts) {
        return facts.with(LearnerFact.BIRTH_DATE, SEVENTEEN);
    }

    static Stream<Arguments> decided() {
        return RuleBook.all().stream()
                .filter(rule -> rule.coverage() instanceof Coverage.Decided)
                .map(rule -> Arguments.of(rule.id(), rule));
    }

    /** Rules that ask only whether something is there cannot be broken, only open. */
    static Stream<Arguments> breakable() {
        return decided().filter(a -> !PAPER_ALONE.contains((String) a.get()[0]));
    }

    private static final Set<String> PAPER_ALONE = Set.of("SX-05", "SX-14b", "SX-24b", "SX-24d", "XT-6");

    static Stream<Arguments> all() {
        return RuleBook.all().stream().map(rule -> Arguments.of(rule.id(), rule));
    }

    private static FactsBuilder placement(Rule rule, boolean known) {
        Level level =
                rule.scope().speaksAbout(Level.VOCATIONAL_DIPLOMA) ? Level.VOCATIONAL_DIPLOMA : Level.UNDERGRADUATE;
        String host = rule.scope().hosts().stream().findFirst().orElse("冀");
        FactsBuilder facts = known ? Placements.inOrder(level, host) : Placements.nothingKnown(level, host);
        Kind kind = rule.scope().kinds().contains(Kind.POST)
                ? Kind.POST
                : rule.scope().kinds().iterator().next();
        return facts.kind(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decided")
    void isSatisfiedWhenEverythingIsInOrder(String id, Rule rule) {
        Verdict verdict = rule.evaluate(placement(rule, true).build(), Placements.SETTING);

        assertThat(verdict).isInstanceOfAny(Verdict.Complies.class, Verdict.NotApplicable.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakable")
    void isBrokenByWhatItsCaseChanges(String id, Rule rule) {
        UnaryOperator<FactsBuilder> change = Objects.requireNonNull(BREAKING.get(id), "a breaking case for " + id);
        Facts facts = change.apply(placement(rule, true)).build();

        Verdict verdict = rule.evaluate(facts, Placements.SETTING);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violates.class, v -> {
            assertThat(v.because().zh()).isNotBlank();
            assertThat(v.because().en()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decided")
    void isUnknownWhenNothingIsKnown(String id, Rule rule) {
        if (id.equals("NZ-2")) { // silence is no declaration
            return;
        }
        UnaryOperator<FactsBuilder> speaking = SPEAKING.getOrDefault(id, f -> f);

        Verdict verdict = rule.evaluate(speaking.apply(placement(rule, false)).build(), Placements.SETTING);

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void saysWhereItComesFromInBothLanguages(String id, Rule rule) {
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.article()).isNotBlank();
        assertThat(rule.statement().zh()).isNotBlank();
        assertThat(rule.statement().en()).isNotBlank();
        switch (rule.coverage()) {
            case Coverage.Decided decided -> assertThat(decided.reads()).isNotEmpty();
            case Coverage.Recorded recorded -> assertThat(recorded.how().en()).isNotBlank();
            case Coverage.Open open -> assertThat(open.why().en()).isNotBlank();
        }
    }

    @Test
    void everyRuleHasItsOwnIdAndTheRightPack() {
        assertThat(RuleBook.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(160);
        assertThat(RulePack.of(Level.UNDERGRADUATE, "京", "冀", START).rules())
                .extracting(Rule::id)
                .contains("BK-2", "LD-36")
                .doesNotContain("SX-18b");
        assertThat(RulePack.of(Level.SECONDARY, "京", "冀", START).rules())
                .extracting(Rule::id)
                .contains("SX-18b", "LD-36")
                .doesNotContain("BK-2", "SX-29", "XT-1", "ZP-1");
        assertThat(RulePack.of(Moment.CLOSE, Kind.POST, Level.SECONDARY, "京", "冀", START)
                        .rules())
                .extracting(Rule::id)
                .contains("SX-29", "SX-21")
                .doesNotContain("SX-14a");
        assertThat(RulePack.of(Moment.START, Kind.APPRENTICE, Level.SECONDARY, "京", "京", START)
                        .rules())
                .extracting(Rule::id)
                .contains("XT-1", "XT-6", "LD-36")
                .doesNotContain("SX-14a");
    }
}
