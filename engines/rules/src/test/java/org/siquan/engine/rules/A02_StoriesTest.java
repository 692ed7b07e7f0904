package org.siquan.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
@Tag("S7")
class A02_StoriesTest {

    @Test
    void aMakeUpWorkingSaturdayIsAWorkingDayButTheSundayAfterItIsNot() {
        assertThat(verdict(
                        "SX-17.2",
                        Placements.inOrder(Level.SECONDARY).with(WorkFact.SHIFTS, List.of(Placements.MAKE_UP))))
                .isInstanceOf(Verdict.Complies.class);
        assertThat(verdict(
                        "SX-17.2",
                        Placements.inOrder(Level.SECONDARY)
                                .with(WorkFact.SHIFTS, List.of(Placements.MAKE_UP.plusDays(1)))))
                .isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void theSamePayIsEnoughForAnUndergraduateAndTooLittleForAVocationalLearner() {
        FactsBuilder undergraduate = Placements.inOrder(Level.UNDERGRADUATE).with(PayFact.PAY, 3_700);
        FactsBuilder vocational = Placements.inOrder(Level.VOCATIONAL_DIPLOMA).with(PayFact.PAY, 3_700);

        assertThat(verdict("BK-2", undergraduate)).isInstanceOf(Verdict.Complies.class);
        assertThat(verdict("SX-18b", vocational)).isInstanceOf(Verdict.Violates.class);
    }

    @Test
    void aNightShiftIsAllowedOnlyWithAnExemptionFiledBeforehand() {
        Facts night = Placements.inOrder(Level.VOCATIONAL_BACHELOR)
                .with(WorkFact.NIGHT, true)
                .build();

        assertThat(Gate.of(evaluate(night, List.of())).decision()).isEqualTo(Gate.Decision.MAY_NOT_START);
        assertThat(Gate.of(evaluate(night, List.of(filed(Placements.START.minusDays(5)))))
                        .decision())
                .isEqualTo(Gate.Decision.MAY_START);
        assertThat(Gate.of(evaluate(night, List.of(filed(Placements.START)))).decision())
                .as("filed too late")
                .isEqualTo(Gate.Decision.MAY_NOT_START);
    }

    @Test
    void anExemptionNeverLiftsABlockingRule() {
        Facts uninsured = Placements.inOrder(Level.SECONDARY)
                .with(CareFact.COVERED_TO, Placements.START)
                .build();
        Exemption strange =
                new Exemption("备〔2026〕9号", "SX-35a", Placements.START.minusDays(9), Placements.START, Placements.END);

        assertThat(Gate.of(evaluate(uninsured, List.of(strange))).decision()).isEqualTo(Gate.Decision.MAY_NOT_START);
    }

    @Test
    void missingPapersAreNamedAndNotGuessed() {
        Gate gate = Gate.of(evaluate(Placements.nothingKnown(Level.SECONDARY).build(), List.of()));

        assertThat(gate.decision()).isEqualTo(Gate.Decision.PAPERS_MISSING);
        assertThat(gate.points()).extracting(p -> p.rule().id()).contains("SX-14a", "SX-35a", "SX-09a");
        assertThat(gate.points()).allMatch(p -> !p.whoActs().zh().isBlank());
    }

    @Test
    void thePlacementInOrderMayStart() {
        assertThat(Gate.of(evaluate(Placements.inOrder(Level.SECONDARY).build(), List.of()))
                        .decision())
                .isEqualTo(Gate.Decision.MAY_START);
    }

    @Test
    void brokenPointsComeFirstWorstFirst() {
        Facts facts = Placements.inOrder(Level.SECONDARY)
                .with(WorkFact.NIGHT, true)
                .with(PayFact.CHARGED, true)
                .with(UnitFact.LEARNERS, 90)
                .build();

        assertThat(Gate.of(evaluate(facts, List.of())).points())
                .extracting(p -> p.rule().id())
                .containsExactly("SX-20a", "ZJ-42", "SX-17.3", "SX-11a");
    }

    @Test
    void aPlacementInTheOwnProvinceNeedsNoCrossProvinceFiling() {
        Facts home = Facts.of(Level.SECONDARY, "冀", "冀", Placements.START, Placements.END)
                .build();

        assertThat(verdict("SX-24c", home)).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void theOrderOfEvaluationChangesNothing() {
        Facts facts = Placements.inOrder(Level.SECONDARY)
                .with(WorkFact.NIGHT, true)
                .with(PayFact.CHARGED, true)
                .build();
        List<RulePack.Ruling> rulings = new ArrayList<>(evaluate(facts, List.of()));
        Gate expected = Gate.of(rulings);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(rulings, new Random(seed));

            assertThat(Gate.of(rulings)).isEqualTo(expected);
        }
    }

    @Test
    void datesBeforeTheRegulationAndImpossibleDatesAreRefused() {
        assertThatThrownBy(() -> RulePack.of(Level.SECONDARY, "京", "冀", LocalDate.of(2020, 1, 1)))
                .hasMessageContaining("Try:");
        assertThatThrownBy(() -> Facts.of(Level.SECONDARY, "京", "冀", Placements.START, Placements.START.minusDays(1))
                        .build())
                .hasMessageContaining("before start");
    }

    private static Exemption filed(LocalDate day) {
        return new Exemption("备〔2026〕17号", "SX-17.3", day, Placements.START, Placements.END);
    }

    private static List<RulePack.Ruling> evaluate(Facts facts, List<Exemption> exemptions) {
        return RulePack.of(facts.level(), facts.schoolProvince(), facts.hostProvince(), facts.start())
                .evaluate(facts, Placements.SETTING, exemptions);
    }

    private static Verdict verdict(String id, FactsBuilder facts) {
        return verdict(id, facts.build());
    }

    private static Verdict verdict(String id, Facts facts) {
        return RuleBook.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .evaluate(facts, Placements.SETTING);
    }
}
