package org.siquan.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule: satisfied, broken by one changed fact, and unknown when nothing is known. */
@Tag("S5")
class A01_EveryRuleTest {

    /** One changed fact that breaks exactly this rule. */
    private static Map<String, UnaryOperator<FactsBuilder>> breaking() {
        LocalDate start = Placements.START;
        return Map.ofEntries(
                Map.entry("SX-07a", f -> f.unitVisited(false)),
                Map.entry("SX-08b", f -> f.unitMentorNamed(false)),
                Map.entry("SX-09a", f -> f.guardianConsent(start)),
                Map.entry("SX-11a", f -> f.learnersAtUnit(21)),
                Map.entry("SX-11b", f -> f.learnersAtPost(7)),
                Map.entry("SX-12a", f -> f.monthsAtPosts(8)),
                Map.entry("SX-14a", f -> f.agreementSigned(start)),
                Map.entry("SX-16.1", f -> f.gradeYear(1)),
                Map.entry("SX-16.2", f -> f.birthDate(start.minusYears(16).plusDays(1))),
                Map.entry("SX-16.5", f -> f.entertainmentVenue(true)),
                Map.entry("SX-16.6", f -> f.throughAgency(true)),
                Map.entry("SX-16.7", f -> f.labourIntensity(3)),
                Map.entry("SX-17.1", f -> f.highRisk(true)),
                Map.entry("SX-17.2", f -> f.shifts(List.of(LocalDate.of(2026, 10, 11)))),
                Map.entry("SX-17.3", f -> f.night(true)),
                Map.entry("SX-18b", f -> f.pay(3_999)),
                Map.entry("SX-20a", f -> f.charged(true)),
                Map.entry("SX-24a", f -> f.unifiedLodging(false)),
                Map.entry("SX-24c", f -> f.provincialFiling(start)),
                Map.entry("SX-31a", f -> f.safetyExamPassed(start)),
                Map.entry("SX-35a", f -> f.coveredTo(Placements.END.minusDays(1))),
                Map.entry("SX-35b", f -> f.premiumPaidByLearner(true)),
                Map.entry("BK-1", f -> f.hoursPerWeek(44.5)),
                Map.entry("BK-2", f -> f.pay(3_599)),
                Map.entry("BK-3", f -> f.agreementSigned(start)),
                Map.entry("BK-4", f -> f.charged(true)),
                Map.entry("LD-36", f -> f.hoursPerDay(8.5)),
                Map.entry("LD-38", f -> f.shifts(List.of(LocalDate.of(2026, 10, 1)))),
                Map.entry("GS-B", f -> f.workInjuryInsured(false)),
                Map.entry("GS-T", f -> f.workInjuryInsured(false)),
                Map.entry("GS-H", f -> f.accidentInsured(false)),
                Map.entry("WB-61", f -> f.birthDate(start.minusYears(17)).entertainmentVenue(true)),
                Map.entry("MA-5", f -> f.mentorLearners(9)));
    }

    static Stream<Arguments> rules() {
        return RulePack.all().stream().map(rule -> Arguments.of(rule.id(), rule));
    }

    private static Level level(Rule rule) {
        return rule.scope().speaksAbout(Level.VOCATIONAL_DIPLOMA) ? Level.VOCATIONAL_DIPLOMA : Level.UNDERGRADUATE;
    }

    private static String host(Rule rule) {
        return rule.scope().hosts().stream().findFirst().orElse("冀");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isSatisfiedWhenEverythingIsInOrder(String id, Rule rule) {
        Verdict verdict =
                rule.evaluate(Placements.inOrder(level(rule), host(rule)).build(), Placements.CALENDAR);

        assertThat(verdict).isInstanceOfAny(Verdict.Complies.class, Verdict.NotApplicable.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isBrokenByOneChangedFact(String id, Rule rule) {
        UnaryOperator<FactsBuilder> change = Objects.requireNonNull(breaking().get(id), "a breaking case for " + id);

        Verdict verdict = rule.evaluate(
                change.apply(Placements.inOrder(level(rule), host(rule))).build(), Placements.CALENDAR);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violates.class, v -> {
            assertThat(v.because().zh()).isNotBlank();
            assertThat(v.because().en()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isUnknownWhenNothingIsKnown(String id, Rule rule) {
        Verdict verdict =
                rule.evaluate(Placements.nothingKnown(level(rule), host(rule)).build(), Placements.CALENDAR);

        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void saysWhereItComesFromInBothLanguages(String id, Rule rule) {
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.article()).isNotBlank();
        assertThat(rule.statement().zh()).isNotBlank();
        assertThat(rule.statement().en()).isNotBlank();
    }

    @Test
    void everyRuleHasItsOwnIdAndTheRightPack() {
        assertThat(RulePack.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
        assertThat(RulePack.of(Level.UNDERGRADUATE, "京", "冀", Placements.START).rules())
                .extracting(Rule::id)
                .contains("BK-2", "LD-36")
                .doesNotContain("SX-18b");
        assertThat(RulePack.of(Level.SECONDARY, "京", "冀", Placements.START).rules())
                .extracting(Rule::id)
                .contains("SX-18b", "LD-36")
                .doesNotContain("BK-2");
    }
}
