package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.OpeningRule;

@Tag("S4")
@Tag("S14")
class A01_DeferredAcceptanceTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final DeferredAcceptance mechanism = new DeferredAcceptance();

    @Test
    void theBetterScoreGetsTheOnlySeatAndTheOtherGoesToTheNextChoice() {
        Market market = new Market(
                List.of(new Place("iot", "物联网班", 0, 1), new Place("plc", "智能制造班", 0, 1)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("low", "京", 1, List.of(Choice.of("iot", 60), Choice.of("plc", 60))),
                        new Applicant("high", "京", 2, List.of(Choice.of("iot", 90)))));
        MatchingProblem problem = market.problem();

        MatchingOutcome outcome = mechanism.match(problem, CONTROL);

        assertThat(List.of(outcome.choice(0), outcome.choice(1))).containsExactly(1, 0);
        assertThat(Verified.findings(market, outcome)).isEmpty();
    }

    @Test
    void equalScoresAreDecidedByTheTieNumber() {
        MatchingProblem problem = oneSeat(new Applicant("a", "", 7, one()), new Applicant("b", "", 3, one()));

        MatchingOutcome outcome = mechanism.match(problem, CONTROL);

        assertThat(outcome.choice(1)).isZero();
        assertThat(outcome.choice(0)).isEqualTo(MatchingOutcome.NONE);
    }

    @Test
    void anAgreedShareOfOneProvinceHoldsBackItsLearnersOnly() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("P", "班", 0, 3))
                .quota(new Quota("ji", "河北院校", 1, Set.of("P"), "冀"))
                .applicant(new Applicant("ji1", "冀", 1, List.of(Choice.of("P", 99))))
                .applicant(new Applicant("ji2", "冀", 2, List.of(Choice.of("P", 98))))
                .applicant(new Applicant("jing", "京", 3, List.of(Choice.of("P", 50))))
                .build();

        MatchingOutcome outcome = mechanism.match(problem, CONTROL);

        assertThat(outcome.placed()).isEqualTo(2);
        assertThat(outcome.choice(1)).isEqualTo(MatchingOutcome.NONE);
        Explanation why = new Explanations(problem, outcome).explain(1).getFirst();
        assertThat(why.binding().name()).isEqualTo("河北院校");
        assertThat(why.missing().zh()).contains("河北院校", "各增加 1 个名额");
        assertThat(why.why().en()).contains("stood in the way");
    }

    @Test
    void aLearnerFarBehindIsNotOfferedANumberOfSeatsThatNobodyWouldGrant() {
        var market = MatchingProblem.builder().place(new Place("P", "班", 0, 1));
        for (int i = 0; i < 40; i++) {
            market.applicant(new Applicant("a" + i, "京", i, List.of(Choice.of("P", 100 - i))));
        }
        MatchingProblem problem = market.build();
        Explanations explanations = new Explanations(problem, mechanism.match(problem, CONTROL));

        assertThat(explanations.explain(1).getFirst().missing().zh()).contains("相差 1 位", "各增加 1 个名额");
        assertThat(explanations.explain(39).getFirst().missing().zh()).isEqualTo("与入班最低名次相差 39 位。");
    }

    @Test
    void aClassBelowItsNumberClosesAndItsLearnersMoveOn() {
        Market market = new Market(
                List.of(new Place("small", "小班", 2, 5), new Place("big", "大班", 0, 5)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("a", "", 1, List.of(Choice.of("small", 1), Choice.of("big", 1))),
                        new Applicant("b", "", 2, List.of(Choice.of("big", 1)))));
        MatchingProblem problem = market.problem();

        MatchingOutcome outcome = new OpeningRule(mechanism).match(problem, CONTROL);

        assertThat(outcome.closed()).hasToString("{0}");
        assertThat(outcome.choice(0)).isEqualTo(1);
        assertThat(Verified.findings(market, outcome)).isEmpty();
        assertThat(new Explanations(problem, outcome).explain(0).getFirst().kind())
                .isEqualTo(Explanation.Kind.CLOSED);
    }

    @Test
    void aClosedClassOpensAgainWhenThoseWhoLostAnotherComeItsWay() {
        Market market = new Market(
                List.of(new Place("early", "甲班", 2, 5), new Place("late", "乙班", 3, 5)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("a", "", 1, List.of(Choice.of("early", 1))),
                        new Applicant("b", "", 2, List.of(Choice.of("late", 1), Choice.of("early", 1))),
                        new Applicant("c", "", 3, List.of(Choice.of("late", 1), Choice.of("early", 1)))));
        MatchingProblem problem = market.problem();

        MatchingOutcome outcome = new OpeningRule(mechanism).match(problem, CONTROL);

        assertThat(outcome.closed()).hasToString("{1}");
        assertThat(outcome.placed()).isEqualTo(3);
        assertThat(Verified.findings(market, outcome)).isEmpty();
    }

    @Test
    void anEmptyListOfChoicesLeavesTheLearnerWithoutAClass() {
        MatchingProblem problem = oneSeat(new Applicant("a", "", 1, List.of()));

        assertThat(mechanism.match(problem, CONTROL).choice(0)).isEqualTo(MatchingOutcome.NONE);
    }

    @Test
    void everyFaultOfTheInputIsNamedAtOnce() {
        MatchingProblemBuilder builder = MatchingProblem.builder()
                .place(new Place("P", "班", 3, 2))
                .place(new Place("Q", "班", 0, -1))
                .quota(new Quota("x", "甲", 1, Set.of("P", "Q"), null))
                .quota(new Quota("y", "乙", 1, Set.of("P", "R"), null))
                .place(new Place("R", "班", 0, 1))
                .applicant(new Applicant("a", "", 1, List.of(Choice.of("P", 1), Choice.of("P", 1))))
                .applicant(new Applicant("a", "", 1, List.of(Choice.of("nowhere", 1))));

        assertThat(builder.complaints())
                .extracting(Complaint::code)
                .containsExactlyInAnyOrder(
                        "place.range",
                        "place.negative",
                        "choice.repeated",
                        "applicant.repeated",
                        "applicant.tie",
                        "choice.unknown");
        assertThatThrownBy(builder::build).hasMessageContaining("6 complaints").hasMessageContaining("Try:");
    }

    @Test
    void aCancelledRunStopsWithoutAResult() {
        MatchingProblemBuilder builder = MatchingProblem.builder().place(new Place("P", "班", 0, 1));
        for (int a = 0; a < 20_000; a++) {
            builder.applicant(new Applicant("A" + a, "", a, one()));
        }
        RunControl stopped = new RunControl(new Seed(1), Budget.ofProposals(1), Progress.NONE, () -> true);

        MatchingProblem problem = builder.build();

        assertThatThrownBy(() -> mechanism.match(problem, stopped)).isInstanceOf(CancellationException.class);
    }

    private static List<Choice> one() {
        return List.of(Choice.of("P", 80));
    }

    private static MatchingProblem oneSeat(Applicant... applicants) {
        MatchingProblemBuilder builder = MatchingProblem.builder().place(new Place("P", "班", 0, 1));
        List.of(applicants).forEach(builder::applicant);
        return builder.build();
    }
}
