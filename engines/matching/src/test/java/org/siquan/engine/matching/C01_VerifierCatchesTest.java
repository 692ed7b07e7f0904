package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** Mutations that a right verifier must notice. */
class C01_VerifierCatchesTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @Test
    void aQuotaOffByOne() {
        int caught = 0;
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false).market();
            MatchingProblem problem = market.problem();
            MatchingOutcome outcome = new DeferredAcceptance().match(problem, CONTROL);
            Explanations explanations = new Explanations(problem, outcome);
            for (int q = 0; q < market.quotas().size(); q++) {
                int used = explanations.used(market.places().size() + q);
                if (used == market.quotas().get(q).most() && used > 0) {
                    tried++;
                    caught += rules(tightened(market, q), outcome).contains("bound") ? 1 : 0;
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
        assertThat(caught).isEqualTo(tried);
    }

    @Test
    void aReversedTie() {
        MatchingProblem problem = twoEqualScores(1, 2);
        MatchingOutcome outcome = new DeferredAcceptance().match(problem, CONTROL);

        assertThat(rules(twoEqualScores(2, 1), outcome)).containsExactly("envy");
    }

    @Test
    void anEmptySeatThatSomebodyWanted() {
        MatchingProblem problem = twoEqualScores(1, 2);

        assertThat(rules(problem, MatchingOutcome.of(List.of(-1, -1), bits()))).containsExactly("envy", "envy");
    }

    @Test
    void aSeatForSomebodyWhoMayNotHaveIt() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("P", "班", 0, 1))
                .applicant(new Applicant("a", "", 1, List.of(new Choice("P", 1, Text.same("major")))))
                .build();

        assertThat(rules(problem, MatchingOutcome.of(List.of(0), bits()))).containsExactly("eligible");
    }

    @Test
    void aSeatInAClosedClassAndAClassThatOpensWithTooFew() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("P", "班", 2, 3))
                .place(new Place("Q", "班", 0, 3))
                .applicant(new Applicant("a", "", 1, List.of(Choice.of("P", 1))))
                .build();

        assertThat(rules(problem, MatchingOutcome.of(List.of(0), bits(0)))).containsExactly("closed");
        assertThat(rules(problem, MatchingOutcome.of(List.of(0), bits()))).containsExactly("opening");
        assertThat(rules(problem, MatchingOutcome.of(List.of(-1), bits(0, 1))))
                .as("Q needs no number to open")
                .containsExactly("opening");
    }

    @Test
    void twoLearnersSwapped() {
        int caught = 0;
        int tried = 0;
        for (long seed = 0; seed < 300; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, false).problem();
            MatchingOutcome outcome = new DeferredAcceptance().match(problem, CONTROL);
            List<Integer> choices = new ArrayList<>();
            for (int a = 0; a < outcome.applicants(); a++) {
                choices.add(outcome.choice(a));
            }
            for (int a = 0; a < choices.size(); a++) {
                if (choices.get(a) > 0) {
                    List<Integer> worse = new ArrayList<>(choices);
                    worse.set(a, MatchingOutcome.NONE);
                    tried++;
                    caught += rules(problem, MatchingOutcome.of(worse, bits())).isEmpty() ? 0 : 1;
                }
            }
        }

        assertThat(tried).isGreaterThan(50);
        assertThat(caught).isEqualTo(tried);
    }

    private static List<String> rules(MatchingProblem problem, MatchingOutcome outcome) {
        return MatchingVerifier.verify(problem, outcome).stream()
                .map(Finding::rule)
                .toList();
    }

    private static MatchingProblem tightened(Market market, int index) {
        List<Quota> quotas = new ArrayList<>(market.quotas());
        Quota quota = quotas.get(index);
        quotas.set(index, new Quota(quota.id(), quota.name(), quota.most() - 1, quota.places(), quota.group()));
        return market.withQuotas(quotas).problem();
    }

    private static BitSet bits(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    private static MatchingProblem twoEqualScores(long tieA, long tieB) {
        return MatchingProblem.builder()
                .place(new Place("P", "班", 0, 1))
                .applicant(new Applicant("a", "", tieA, List.of(Choice.of("P", 5))))
                .applicant(new Applicant("b", "", tieB, List.of(Choice.of("P", 5))))
                .build();
    }
}
