package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Cutoffs;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.Obstacles;
import org.siquan.engine.matching.verify.PublishedOutcome;

/** Under upper bounds that cross the verifier accepts the outcome of serial dictatorship and no other. */
@Tag("S4")
class C05_CrossingVerifiedPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 500;
    private static final Claims CLAIMS = Claims.ofMechanism("serial-dictatorship");
    private final Mechanism serial = new SerialDictatorship();

    @Test
    void theVerifierAcceptsTheOutcomeAndNoOtherThatDiffersForOneApplicant() {
        int mutants = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            List<Integer> right = choices(serial.match(market.problem(), CONTROL));
            assertThat(rules(market, right)).as("seed %d", seed).isEmpty();
            for (int a = 0; a < right.size(); a++) {
                for (int k = -1; k < market.applicants().get(a).choices().size(); k++) {
                    if (k != right.get(a)) {
                        List<Integer> mutant = new ArrayList<>(right);
                        mutant.set(a, k);
                        mutants++;
                        assertThat(rules(market, mutant))
                                .as("seed %d, applicant %d choice %d", seed, a, k)
                                .isNotEmpty();
                    }
                }
            }
        }

        assertThat(mutants).isGreaterThan(10_000);
    }

    @Test
    void theVerifierCatchesEveryCrossingBoundOffByOneAndEveryReversedTie() {
        int bounds = 0;
        int ties = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            List<Integer> right = choices(serial.match(market.problem(), CONTROL));
            for (int q = 0; q < market.quotas().size(); q++) {
                for (int by : List.of(-1, 1)) {
                    Market other = changed(market, q, by);
                    if (market.quotas().get(q).most() + by >= 0
                            && !choices(serial.match(other.problem(), CONTROL)).equals(right)) {
                        bounds++;
                        assertThat(rules(other, right))
                                .as("seed %d quota %d by %d", seed, q, by)
                                .containsAnyOf("bound", "waste", "envy");
                    }
                }
            }
            for (int a = 0; a + 1 < right.size(); a++) {
                Market other = swappingTies(market, a, a + 1);
                if (!choices(serial.match(other.problem(), CONTROL)).equals(right)) {
                    ties++;
                    assertThat(rules(other, right))
                            .as("seed %d applicant %d", seed, a)
                            .isNotEmpty();
                }
            }
        }

        assertThat(bounds).isGreaterThan(1_000);
        assertThat(ties).isGreaterThan(100);
    }

    @Test
    void theVerifierFindsCutoffsThatCertifyTheOutcomeAndNamesAFullBoundForEveryRefusal() {
        int refused = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            GivenRound round = Verified.round(market);
            PublishedOutcome outcome = Verified.published(serial.match(market.problem(), CONTROL));
            Obstacles obstacles = Obstacles.of(round, outcome);
            InTurnByDefinition turns = new InTurnByDefinition(market);
            Map<String, String> names = names(market);

            assertThat(Cutoffs.findings(Cutoffs.of(round, outcome, 1), round, outcome, 1))
                    .as("seed %d", seed)
                    .isEmpty();
            for (int a : turns.turns()) {
                int end = outcome.choice(a) < 0 ? round.choices(a) : outcome.choice(a);
                for (int k = 0; k < end; k++) {
                    if (market.applicants().get(a).choices().get(k).eligible()) {
                        List<String> full = turns.full(a, k);
                        refused++;
                        assertThat(obstacles.at(a, k))
                                .as("seed %d applicant %d choice %d", seed, a, k)
                                .hasSize(1)
                                .allMatch(id -> full.contains(names.get(id)));
                    }
                }
                turns.take(a);
            }
        }

        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void classesBelowTheirNumberCloseAndTheRestIsVerified() {
        int closed = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            Market opening = market.withPlaces(market.places().stream()
                    .map(p -> new Place(p.id(), p.name(), Math.min(2, p.most()), p.most()))
                    .toList());
            MatchingOutcome outcome = new OpeningRule(serial).match(opening.problem(), CONTROL);

            assertThat(Verified.findings(opening, outcome, CLAIMS))
                    .as("seed %d", seed)
                    .isEmpty();
            closed += outcome.closed().cardinality();
        }

        assertThat(closed).isGreaterThan(100);
    }

    private static List<String> rules(Market market, List<Integer> choices) {
        return Verified.findings(market, MatchingOutcome.of(choices, new BitSet()), CLAIMS).stream()
                .map(Finding::rule)
                .toList();
    }

    /** Names of all bounds by id. */
    private static Map<String, String> names(Market market) {
        Map<String, String> names = new HashMap<>();
        market.places().forEach(place -> names.put(place.id(), place.name()));
        market.quotas().forEach(quota -> names.put(quota.id(), quota.name()));
        market.reserves().forEach(reserve -> names.put(reserve.id(), reserve.name()));
        return names;
    }

    private static Market changed(Market market, int index, int by) {
        List<Quota> quotas = new ArrayList<>(market.quotas());
        Quota quota = quotas.get(index);
        quotas.set(
                index,
                new Quota(quota.id(), quota.name(), Math.max(0, quota.most() + by), quota.places(), quota.group()));
        return market.withQuotas(quotas);
    }

    private static Market swappingTies(Market market, int a, int b) {
        Applicant one = market.applicants().get(a);
        Applicant other = market.applicants().get(b);
        return market.with(a, new Applicant(one.id(), one.groups(), other.tie(), one.choices()))
                .with(b, new Applicant(other.id(), other.groups(), one.tie(), other.choices()));
    }

    private static List<Integer> choices(MatchingOutcome outcome) {
        return IntStream.range(0, outcome.applicants())
                .mapToObj(outcome::choice)
                .toList();
    }
}
